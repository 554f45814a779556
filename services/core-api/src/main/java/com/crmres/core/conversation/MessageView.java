package com.crmres.core.conversation;

import com.crmres.model.conversation.Message;
import org.jspecify.annotations.Nullable;

/** A message with the name of the person who wrote it, read at once. */
record MessageView(Message message, @Nullable String writer) {}
