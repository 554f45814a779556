package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.RuleCompiler;

/** Which rules an event meets, decided by AWS's own matcher. */
final class EventPattern {

    private static final int LONGEST = 2048;

    private final Machine machine = new Machine();

    /** A matcher for these patterns by rule name. */
    static EventPattern of(Map<String, String> patterns) {
        EventPattern all = new EventPattern();
        patterns.forEach(all::add);
        return all;
    }

    /** Refuses what EventBridge would refuse. */
    static void check(String pattern) {
        if (pattern.length() > LONGEST) {
            throw AwsException.of(
                    "InvalidEventPatternException", "Event pattern is longer than " + LONGEST + " characters.");
        }
        String reason = RuleCompiler.check(pattern);
        if (reason != null) {
            throw AwsException.of("InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);
        }
    }

    private void add(String rule, String pattern) {
        try {
            machine.addRule(rule, pattern);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("The pattern of " + rule + " is not valid", malformed);
        }
    }

    List<String> rulesFor(Object envelope) {
        try {
            return machine.rulesForJSONEvent(Json.MAPPER.writeValueAsString(envelope));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("The matcher cannot read an event it was given as JSON", unreadable);
        }
    }
}
