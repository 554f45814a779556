/** What files may be: which formats each kind of message carries, and how they begin. */
@NullMarked
package com.crmres.whatsapp.media.file;

import org.jspecify.annotations.NullMarked;
