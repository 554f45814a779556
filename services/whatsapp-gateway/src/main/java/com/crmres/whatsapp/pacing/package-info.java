/** How fast a number may send, and how fast one customer may be written to: Meta's limits, kept before Meta has to. */
@NullMarked
package com.crmres.whatsapp.pacing;

import org.jspecify.annotations.NullMarked;
