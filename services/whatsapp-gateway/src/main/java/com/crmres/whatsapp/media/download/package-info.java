/** Files as they come down from Meta's own hosts, and from nowhere else. */
@NullMarked
package com.crmres.whatsapp.media.download;

import org.jspecify.annotations.NullMarked;
