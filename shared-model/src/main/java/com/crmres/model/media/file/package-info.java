/** What files may be: which formats each kind of message carries, and how they begin. */
@NullMarked
package com.crmres.model.media.file;

import org.jspecify.annotations.NullMarked;
