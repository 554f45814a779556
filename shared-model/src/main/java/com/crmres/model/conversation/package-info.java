/** Conversations and messages, with every legal move as a verb. */
@NullMarked
package com.crmres.model.conversation;

import org.jspecify.annotations.NullMarked;
