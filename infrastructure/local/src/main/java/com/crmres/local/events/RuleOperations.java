package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls about buses, rules and targets. */
final class RuleOperations {

    private static final Set<String> TARGET_MEMBERS = Set.of("Id", "Arn", "RetryPolicy", "DeadLetterConfig");

    private final EventBuses buses;

    RuleOperations(EventBuses buses) {
        this.buses = buses;
    }

    ObjectNode createBus(JsonNode input) {
        String name = Json.required(input, "Name");
        if (buses.has(name)) {
            throw AwsException.of("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
        }
        buses.create(name);
        return Json.object().put("EventBusArn", buses.busArn(name));
    }

    ObjectNode describeBus(JsonNode input) {
        String name =
                buses.get(Json.text(input, "Name").orElse(EventBuses.DEFAULT)).name();
        return Json.object().put("Name", name).put("Arn", buses.busArn(name));
    }

    ObjectNode listRules(JsonNode input) {
        EventBus bus = bus(input);
        String prefix = Json.text(input, "NamePrefix").orElse("");
        ObjectNode output = Json.object();
        ArrayNode rules = output.putArray("Rules");
        bus.rules().stream()
                .filter(rule -> rule.name().startsWith(prefix))
                .forEach(rule -> rules.add(describe(bus, rule)));
        return output;
    }

    ObjectNode describeRule(JsonNode input) {
        EventBus bus = bus(input);
        return describe(bus, bus.rule(Json.required(input, "Name")));
    }

    private ObjectNode describe(EventBus bus, Rule rule) {
        return Json.object()
                .put("Name", rule.name())
                .put("Arn", buses.ruleArn(bus.name(), rule.name()))
                .put("EventPattern", rule.pattern())
                .put("State", rule.enabled() ? "ENABLED" : "DISABLED")
                .put("EventBusName", bus.name());
    }

    ObjectNode listTargets(JsonNode input) {
        ObjectNode output = Json.object();
        ArrayNode targets = output.putArray("Targets");
        for (Target target : bus(input).rule(Json.required(input, "Rule")).targets()) {
            targets.addObject().put("Id", target.id()).put("Arn", buses.queueArn(target.queue()));
        }
        return output;
    }

    ObjectNode putRule(JsonNode input) {
        Optional<String> pattern = Json.text(input, "EventPattern");
        if (pattern.isEmpty()) {
            throw AwsException.of(
                    "ValidationException", "The local EventBridge knows rules with an EventPattern only.");
        }
        EventBus bus = bus(input);
        String name = Json.required(input, "Name");
        bus.put(name, pattern.get(), !Json.text(input, "State").orElse("").equals("DISABLED"));
        return Json.object().put("RuleArn", buses.ruleArn(bus.name(), name));
    }

    ObjectNode putTargets(JsonNode input) {
        List<Target> targets =
                Json.list(input, "Targets").stream().map(this::target).toList();
        bus(input).putTargets(Json.required(input, "Rule"), targets);
        ObjectNode output = Json.object().put("FailedEntryCount", 0);
        output.putArray("FailedEntries");
        return output;
    }

    private Target target(JsonNode target) {
        for (var member : target.properties()) {
            if (!TARGET_MEMBERS.contains(member.getKey())) {
                throw AwsException.of(
                        "ValidationException",
                        "The local EventBridge delivers whole events and does not know " + member.getKey() + ".");
            }
        }
        String arn = Json.required(target, "Arn");
        return new Target(Json.required(target, "Id"), buses.requireQueue(arn.substring(arn.lastIndexOf(':') + 1)));
    }

    private EventBus bus(JsonNode input) {
        return buses.get(Json.text(input, "EventBusName").orElse(EventBuses.DEFAULT));
    }
}
