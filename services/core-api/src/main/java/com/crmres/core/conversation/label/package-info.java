/** What conversations are sorted by. */
@NullMarked
package com.crmres.core.conversation.label;

import org.jspecify.annotations.NullMarked;
