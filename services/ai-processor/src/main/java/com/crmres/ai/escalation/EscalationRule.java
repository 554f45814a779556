package com.crmres.ai.escalation;

import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.reply.Line;
import java.util.function.Predicate;

/**
 * One reason to call a person.
 *
 * @param reason as the fact, the conversation and the alert carry it
 * @param handover what the customer is told
 */
record EscalationRule(String reason, Line handover, Predicate<Exchange> applies) {}
