/** Moves sent messages up by the statuses that come back, and keeps those that came too early. */
@NullMarked
package com.crmres.whatsapp.status;

import org.jspecify.annotations.NullMarked;
