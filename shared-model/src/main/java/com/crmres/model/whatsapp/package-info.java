/** What may be sent on WhatsApp, with Meta's limits as types: what Meta would refuse cannot be built. */
@NullMarked
package com.crmres.model.whatsapp;

import org.jspecify.annotations.NullMarked;
