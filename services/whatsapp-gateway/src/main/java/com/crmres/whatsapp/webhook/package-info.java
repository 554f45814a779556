/** Meta's door: verifies the raw bytes, splits them into entries and answers once the queue holds every one. */
@NullMarked
package com.crmres.whatsapp.webhook;

import org.jspecify.annotations.NullMarked;
