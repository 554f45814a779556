/** Files that travel with messages. */
@NullMarked
package com.crmres.model.media;

import org.jspecify.annotations.NullMarked;
