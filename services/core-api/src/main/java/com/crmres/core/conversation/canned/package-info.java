/** What a restaurant's people write so often that it is kept ready. */
@NullMarked
package com.crmres.core.conversation.canned;

import org.jspecify.annotations.NullMarked;
