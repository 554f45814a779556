/** A restaurant's side of WhatsApp: its accounts, numbers and templates. */
@NullMarked
package com.crmres.core.whatsapp;

import org.jspecify.annotations.NullMarked;
