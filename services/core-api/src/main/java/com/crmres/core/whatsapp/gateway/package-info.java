/** Asks the WhatsApp gateway for what only it may ask of Meta. */
@NullMarked
package com.crmres.core.whatsapp.gateway;

import org.jspecify.annotations.NullMarked;
