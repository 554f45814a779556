package com.crmres.ai.turn;

import com.crmres.model.conversation.Message;
import com.crmres.model.customer.LanguagePreference;

/** A message that waits for an answer, with what its writer is usually answered in. */
record Unanswered(Message message, LanguagePreference language) {}
