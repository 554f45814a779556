/** Whether a file carries something that harms those who open it. */
@NullMarked
package com.crmres.whatsapp.media.scan;

import org.jspecify.annotations.NullMarked;
