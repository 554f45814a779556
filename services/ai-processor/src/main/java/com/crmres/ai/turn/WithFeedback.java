package com.crmres.ai.turn;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.feedback.Feedback;
import org.jspecify.annotations.Nullable;

/** A conversation with the feedback that the turn adds to, read at once. */
record WithFeedback(Conversation conversation, @Nullable Feedback feedback) {}
