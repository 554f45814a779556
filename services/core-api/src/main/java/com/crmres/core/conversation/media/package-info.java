/** Files of messages, shown to those who see the conversation. */
@NullMarked
package com.crmres.core.conversation.media;

import org.jspecify.annotations.NullMarked;
