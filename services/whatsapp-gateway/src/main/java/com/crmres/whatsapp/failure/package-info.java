/** What Meta refuses, and what is to be done about it: the one table of its errors. */
@NullMarked
package com.crmres.whatsapp.failure;

import org.jspecify.annotations.NullMarked;
