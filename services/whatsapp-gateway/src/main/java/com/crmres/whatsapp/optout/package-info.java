/** Who wants to hear less from the restaurant, and how they say so. */
@NullMarked
package com.crmres.whatsapp.optout;

import org.jspecify.annotations.NullMarked;
