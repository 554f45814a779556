package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a message to be sent and refuses what AWS refuses. */
final class OutgoingReader {

    private static final int MOST_ATTRIBUTES = 10;

    private OutgoingReader() {}

    static Outgoing read(JsonNode input, QueueSettings queue) {
        String body = Json.text(input, "MessageBody").orElse("");
        Limits.body(body);
        Content content = new Content(body, attributes(input), traceHeader(input));
        Limits.size(content.size(), queue.number("MaximumMessageSize"));
        Optional<Integer> delay = Json.number(input, "DelaySeconds");
        delay.ifPresent(seconds -> Limits.within("DelaySeconds", seconds, 0, 900));
        @Nullable String group = id(input, "MessageGroupId");
        @Nullable String deduplication = id(input, "MessageDeduplicationId");
        return queue.isFifo()
                ? fifo(new Outgoing(content, delay, group, deduplication), queue)
                : standard(new Outgoing(content, delay, group, deduplication));
    }

    private static Outgoing standard(Outgoing outgoing) {
        if (outgoing.deduplication() != null) {
            throw Limits.invalid(
                    "MessageDeduplicationId",
                    outgoing.deduplication()
                            + ". Reason: The request includes a parameter that is not valid for this queue type");
        }
        return outgoing;
    }

    private static Outgoing fifo(Outgoing outgoing, QueueSettings queue) {
        if (outgoing.group() == null) {
            throw AwsException.of("MissingParameter", "The request must contain the parameter MessageGroupId.");
        }
        if (outgoing.delaySeconds().isPresent() && outgoing.delaySeconds().get() > 0) {
            throw Limits.invalid(
                    "DelaySeconds",
                    outgoing.delaySeconds().get()
                            + ". Reason: The request include parameter that is not valid for this queue type");
        }
        if (outgoing.deduplication() != null) {
            return new Outgoing(outgoing.content(), Optional.empty(), outgoing.group(), outgoing.deduplication());
        }
        if (!queue.deduplicatesByContent()) {
            throw AwsException.of(
                    "InvalidParameterValue",
                    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        }
        String hash = Md5.sha256(outgoing.content().body());
        return new Outgoing(outgoing.content(), Optional.empty(), outgoing.group(), hash);
    }

    private static @Nullable String id(JsonNode input, String parameter) {
        Optional<String> id = Json.text(input, parameter);
        id.ifPresent(value -> Limits.id(parameter, value));
        return id.orElse(null);
    }

    private static @Nullable String traceHeader(JsonNode input) {
        for (var attribute : input.path("MessageSystemAttributes").properties()) {
            if (!attribute.getKey().equals("AWSTraceHeader")) {
                throw Limits.invalid("MessageSystemAttributes", attribute.getKey());
            }
            return Json.required(attribute.getValue(), "StringValue");
        }
        return null;
    }

    private static SortedMap<String, Attribute> attributes(JsonNode input) {
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        input.path("MessageAttributes").properties().forEach(entry -> {
            Limits.attributeName(entry.getKey());
            attributes.put(entry.getKey(), attribute(entry.getKey(), entry.getValue()));
        });
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw AwsException.of(
                    "InvalidParameterValue",
                    "Number of message attributes [" + attributes.size() + "] exceeds the allowed maximum [10].");
        }
        return attributes;
    }

    private static Attribute attribute(String name, JsonNode value) {
        String type = Json.text(value, "DataType").orElse("");
        boolean known = type.startsWith("String") || type.startsWith("Number") || type.startsWith("Binary");
        if (!known) {
            throw AwsException.of(
                    "InvalidParameterValue",
                    "The message attribute '" + name + "' must contain a non-empty message attribute type of "
                            + "String, Number or Binary.");
        }
        byte[] bytes = type.startsWith("Binary")
                ? Base64.getDecoder().decode(Json.required(value, "BinaryValue"))
                : Json.required(value, "StringValue").getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            throw AwsException.of(
                    "InvalidParameterValue", "The message attribute '" + name + "' must contain a non-empty value.");
        }
        return new Attribute(type, bytes);
    }
}
