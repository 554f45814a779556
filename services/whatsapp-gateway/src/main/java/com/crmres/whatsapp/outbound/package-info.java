/** The only road out: claims a message, hands it to Meta once and settles what came of it. */
@NullMarked
package com.crmres.whatsapp.outbound;

import org.jspecify.annotations.NullMarked;
