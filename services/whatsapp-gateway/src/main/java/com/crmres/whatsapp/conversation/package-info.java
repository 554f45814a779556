/** Finds or opens the conversation a message belongs to, and lets quiet ones end. */
@NullMarked
package com.crmres.whatsapp.conversation;

import org.jspecify.annotations.NullMarked;
