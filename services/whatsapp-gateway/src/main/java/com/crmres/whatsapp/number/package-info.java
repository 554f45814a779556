/** Whose a WhatsApp number is. */
@NullMarked
package com.crmres.whatsapp.number;

import org.jspecify.annotations.NullMarked;
