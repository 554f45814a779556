/** Meta's Graph API: its time-outs, breaker, answers and errors are dealt with here and nowhere else. */
@NullMarked
package com.crmres.whatsapp.cloudapi;

import org.jspecify.annotations.NullMarked;
