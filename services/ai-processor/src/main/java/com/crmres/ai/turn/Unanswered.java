package com.crmres.ai.turn;

import com.crmres.model.conversation.Message;
import com.crmres.model.customer.LanguagePreference;

/**
 * A message that waits for an answer, with what its writer is usually answered in.
 *
 * @param orphaned nobody answers it: its restaurant was deleted
 */
record Unanswered(Message message, LanguagePreference language, boolean orphaned) {}
