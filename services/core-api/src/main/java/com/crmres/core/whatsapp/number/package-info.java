/** The numbers that guests write to, the accounts they belong to, and the tokens of those. */
@NullMarked
package com.crmres.core.whatsapp.number;

import org.jspecify.annotations.NullMarked;
