/** The books of what came in: received, stored, repeated, parked, and the gap that must be zero. */
@NullMarked
package com.crmres.whatsapp.ledger;

import org.jspecify.annotations.NullMarked;
