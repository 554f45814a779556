/** Reads what a message of Meta's says, whichever its kind. */
@NullMarked
package com.crmres.whatsapp.content;

import org.jspecify.annotations.NullMarked;
