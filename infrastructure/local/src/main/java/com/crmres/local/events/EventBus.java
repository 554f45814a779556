package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A bus with its rules, as defined by the routing file or by calls; the rules of calls last as long as the process. */
final class EventBus {

    private static final int MOST_RULES = 300;
    private static final int MOST_TARGETS = 5;

    private final String name;
    private volatile Map<String, Rule> rules = Map.of();
    private volatile EventPattern patterns = EventPattern.of(Map.of());

    EventBus(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Collection<Rule> rules() {
        return new TreeMap<>(rules).values();
    }

    Rule rule(String wanted) {
        Rule rule = rules.get(wanted);
        if (rule == null) {
            throw AwsException.of(
                    "ResourceNotFoundException", "Rule " + wanted + " does not exist on EventBus " + name + ".");
        }
        return rule;
    }

    synchronized void put(String rule, String pattern, boolean enabled) {
        EventPattern.check(pattern);
        List<Target> targets = rules.containsKey(rule) ? rule(rule).targets() : List.of();
        replace(new Rule(rule, pattern, enabled, targets));
    }

    synchronized void putTargets(String rule, List<Target> added) {
        Map<String, Target> all = new TreeMap<>();
        rule(rule).targets().forEach(target -> all.put(target.id(), target));
        added.forEach(target -> all.put(target.id(), target));
        if (all.size() > MOST_TARGETS) {
            throw AwsException.of(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed: targets");
        }
        replace(rule(rule).withTargets(new ArrayList<>(all.values())));
    }

    private void replace(Rule rule) {
        Map<String, Rule> all = new TreeMap<>(rules);
        all.put(rule.name(), rule);
        if (all.size() > MOST_RULES) {
            throw AwsException.of(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed: rules");
        }
        patterns = EventPattern.of(
                all.values().stream().filter(Rule::enabled).collect(Collectors.toMap(Rule::name, Rule::pattern)));
        rules = Map.copyOf(all);
    }

    /** The queues an event is copied to, each once for each rule that leads there. */
    List<String> queuesFor(ObjectNode envelope) {
        Set<String> met = new LinkedHashSet<>(patterns.rulesFor(envelope));
        Map<String, Rule> known = rules;
        return met.stream()
                .filter(known::containsKey)
                .flatMap(rule -> rule(rule).targets().stream())
                .map(Target::queue)
                .toList();
    }
}
