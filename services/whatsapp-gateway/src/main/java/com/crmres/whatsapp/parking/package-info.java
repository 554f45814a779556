/** Keeps what has no known number, kind or shape, so that nothing acknowledged is ever dropped. */
@NullMarked
package com.crmres.whatsapp.parking;

import org.jspecify.annotations.NullMarked;
