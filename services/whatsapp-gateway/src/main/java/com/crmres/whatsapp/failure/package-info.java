/** What Meta refuses, in its own words; the table of what to do about it is the shared model's. */
@NullMarked
package com.crmres.whatsapp.failure;

import org.jspecify.annotations.NullMarked;
