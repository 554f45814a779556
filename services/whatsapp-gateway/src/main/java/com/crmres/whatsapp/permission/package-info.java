/** What may still go out to whom, judged at the moment of sending: Meta's window and limits, and the customer's wishes. */
@NullMarked
package com.crmres.whatsapp.permission;

import org.jspecify.annotations.NullMarked;
