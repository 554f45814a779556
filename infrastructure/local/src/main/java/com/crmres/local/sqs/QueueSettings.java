package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The attributes of a queue, as the client gave them over AWS's defaults. */
record QueueSettings(Map<String, String> attributes) {

    private static final Set<String> KNOWN = Set.of(
            "VisibilityTimeout",
            "DelaySeconds",
            "MaximumMessageSize",
            "MessageRetentionPeriod",
            "ReceiveMessageWaitTimeSeconds",
            "RedrivePolicy",
            "RedriveAllowPolicy",
            "Policy",
            "FifoQueue",
            "ContentBasedDeduplication",
            "DeduplicationScope",
            "FifoThroughputLimit",
            "KmsMasterKeyId",
            "KmsDataKeyReusePeriodSeconds",
            "SqsManagedSseEnabled");

    private static final Map<String, String> DEFAULTS = Map.of(
            "VisibilityTimeout", "30",
            "DelaySeconds", "0",
            "MaximumMessageSize", Integer.toString(Limits.MESSAGE_BYTES),
            "MessageRetentionPeriod", "345600",
            "ReceiveMessageWaitTimeSeconds", "0");

    /** Where a message goes that was received too often. */
    record Redrive(String deadLetterQueue, int maxReceiveCount) {}

    QueueSettings {
        attributes = Map.copyOf(attributes);
    }

    static QueueSettings of(Map<String, String> wanted) {
        for (String name : wanted.keySet()) {
            if (!KNOWN.contains(name)) {
                throw AwsException.of("InvalidAttributeName", "Unknown Attribute " + name + ".");
            }
        }
        Map<String, String> all = new HashMap<>(DEFAULTS);
        all.putAll(wanted);
        all.values().removeIf(String::isEmpty);
        QueueSettings settings = new QueueSettings(all);
        settings.check();
        return settings;
    }

    QueueSettings with(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(changes);
        return of(all);
    }

    private void check() {
        Limits.within("VisibilityTimeout", number("VisibilityTimeout"), 0, 43_200);
        Limits.within("DelaySeconds", number("DelaySeconds"), 0, 900);
        Limits.within("MaximumMessageSize", number("MaximumMessageSize"), 1024, Limits.MESSAGE_BYTES);
        Limits.within("MessageRetentionPeriod", number("MessageRetentionPeriod"), 60, 1_209_600);
        Limits.within("ReceiveMessageWaitTimeSeconds", number("ReceiveMessageWaitTimeSeconds"), 0, 20);
        redrive();
    }

    boolean isFifo() {
        return flag("FifoQueue");
    }

    boolean deduplicatesByContent() {
        return flag("ContentBasedDeduplication");
    }

    boolean deduplicatesPerGroup() {
        return "messageGroup".equals(attributes.get("DeduplicationScope"));
    }

    private boolean flag(String name) {
        return "true".equals(attributes.get(name));
    }

    int number(String name) {
        try {
            return Integer.parseInt(attributes.getOrDefault(name, "0"));
        } catch (NumberFormatException noNumber) {
            throw AwsException.of("InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
        }
    }

    Optional<Redrive> redrive() {
        String policy = attributes.get("RedrivePolicy");
        if (policy == null) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.MAPPER.readTree(policy);
            int count = Integer.parseInt(json.path("maxReceiveCount").asString());
            Limits.within("maxReceiveCount", count, 1, 1000);
            String arn = json.path("deadLetterTargetArn").asString();
            return Optional.of(new Redrive(arn.substring(arn.lastIndexOf(':') + 1), count));
        } catch (JacksonException | NumberFormatException malformed) {
            throw AwsException.of(
                    "InvalidAttributeValue", "Value " + policy + " for parameter RedrivePolicy is invalid.");
        }
    }
}
