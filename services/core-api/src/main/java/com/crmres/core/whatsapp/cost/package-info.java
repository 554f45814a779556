/** What a restaurant's messages on WhatsApp cost, by Meta's categories and dated rates. */
@NullMarked
package com.crmres.core.whatsapp.cost;

import org.jspecify.annotations.NullMarked;
