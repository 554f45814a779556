/** Puts entries into the queues in shared batches and says which of them were accepted. */
@NullMarked
package com.crmres.whatsapp.handover;

import org.jspecify.annotations.NullMarked;
