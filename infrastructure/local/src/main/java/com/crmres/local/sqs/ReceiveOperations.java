package com.crmres.local.sqs;

import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ReceiveMessage, and what is done with a receipt. */
final class ReceiveOperations {

    private final QueueStore store;
    private final QueueAddress addresses;

    ReceiveOperations(QueueStore store, QueueAddress addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    void addTo(Map<String, SqsService.Operation> operations) {
        operations.put("ReceiveMessage", this::receive);
        operations.put("DeleteMessage", this::delete);
        operations.put("DeleteMessageBatch", this::deleteBatch);
        operations.put("ChangeMessageVisibility", this::changeVisibility);
        operations.put("ChangeMessageVisibilityBatch", this::changeVisibilityBatch);
    }

    private ObjectNode receive(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        int most = number(input, "MaxNumberOfMessages", 1, 1, Limits.BATCH);
        int wait = number(input, "WaitTimeSeconds", queue.settings().number("ReceiveMessageWaitTimeSeconds"), 0, 20);
        int visibility = number(input, "VisibilityTimeout", queue.settings().number("VisibilityTimeout"), 0, 43_200);
        try {
            List<Delivery> deliveries = store.receive(queue, most, visibility, TimeUnit.SECONDS.toMillis(wait), caller);
            caller.whenLost(() -> store.release(queue, deliveries));
            return answer(input, deliveries);
        } catch (IOException callerGone) {
            throw new UncheckedIOException(callerGone);
        }
    }

    private static int number(JsonNode input, String parameter, int otherwise, int least, int most) {
        int value = Json.number(input, parameter).orElse(otherwise);
        Limits.within(parameter, value, least, most);
        return value;
    }

    private ObjectNode answer(JsonNode input, List<Delivery> deliveries) {
        List<String> systemNames = new ArrayList<>(Json.texts(input, "AttributeNames"));
        systemNames.addAll(Json.texts(input, "MessageSystemAttributeNames"));
        List<String> names = Json.texts(input, "MessageAttributeNames");
        ObjectNode output = Json.object();
        if (deliveries.isEmpty()) {
            return output;
        }
        ArrayNode messages = output.putArray("Messages");
        for (Delivery delivery : deliveries) {
            ObjectNode message = messages.addObject()
                    .put("MessageId", delivery.id().toString())
                    .put("ReceiptHandle", delivery.receipt().handle())
                    .put("MD5OfBody", delivery.content().bodyMd5())
                    .put("Body", delivery.content().body());
            addSystemAttributes(message, delivery, systemNames);
            addAttributes(message, delivery, names);
        }
        return output;
    }

    private void addSystemAttributes(ObjectNode message, Delivery delivery, List<String> wanted) {
        Map<String, String> attributes = new LinkedHashMap<>();
        systemAttributes(delivery).forEach((name, value) -> {
            if (wanted.contains("All") || wanted.contains(name)) {
                attributes.put(name, value);
            }
        });
        if (!attributes.isEmpty()) {
            attributes.forEach(message.putObject("Attributes")::put);
        }
    }

    private Map<String, String> systemAttributes(Delivery delivery) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SenderId", QueueAddress.ACCOUNT);
        all.put("SentTimestamp", Long.toString(delivery.sentAt()));
        all.put("ApproximateReceiveCount", Integer.toString(delivery.receives()));
        all.put("ApproximateFirstReceiveTimestamp", Long.toString(delivery.firstReceivedAt()));
        put(all, "MessageGroupId", delivery.group());
        put(all, "MessageDeduplicationId", delivery.deduplication());
        put(all, "AWSTraceHeader", delivery.content().traceHeader());
        put(all, "DeadLetterQueueSourceArn", delivery.origin() == null ? null : addresses.arn(delivery.origin()));
        if (delivery.deduplication() != null) {
            all.put("SequenceNumber", sequenceNumber(delivery.sequence()));
        }
        return all;
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** Twenty digits, as AWS gives them. */
    static String sequenceNumber(long sequence) {
        return "%020d".formatted(sequence);
    }

    private static void addAttributes(ObjectNode message, Delivery delivery, List<String> wanted) {
        SortedMap<String, Attribute> attributes =
                new TreeMap<>(delivery.content().attributes());
        attributes.keySet().removeIf(name -> wanted.stream().noneMatch(pattern -> matches(pattern, name)));
        if (attributes.isEmpty()) {
            return;
        }
        message.put("MD5OfMessageAttributes", Md5.of(attributes));
        ObjectNode all = message.putObject("MessageAttributes");
        attributes.forEach((name, attribute) -> {
            ObjectNode value = all.putObject(name).put("DataType", attribute.type());
            if (attribute.isBinary()) {
                value.put("BinaryValue", Base64.getEncoder().encodeToString(attribute.value()));
            } else {
                value.put("StringValue", new String(attribute.value(), StandardCharsets.UTF_8));
            }
        });
    }

    private static boolean matches(String pattern, String name) {
        boolean prefix = pattern.endsWith(".*");
        return pattern.equals("All")
                || pattern.equals(name)
                || prefix && name.startsWith(pattern.substring(0, pattern.length() - 2));
    }

    private ObjectNode delete(JsonNode input, Caller caller) {
        store.settle(store.delete(QueueAddress.of(input, store), receipt(input)).stream()
                .toList());
        return Json.object();
    }

    private ObjectNode deleteBatch(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        List<Entry> entries = new ArrayList<>();
        ObjectNode output = Batch.of(input)
                .each(entry -> store.delete(queue, receipt(entry)).ifPresent(entries::add));
        store.settle(entries);
        return output;
    }

    private ObjectNode changeVisibility(JsonNode input, Caller caller) {
        store.changeVisibility(QueueAddress.of(input, store), receipt(input), visibility(input));
        return Json.object();
    }

    private ObjectNode changeVisibilityBatch(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        return Batch.of(input).each(entry -> store.changeVisibility(queue, receipt(entry), visibility(entry)));
    }

    private static Receipt receipt(JsonNode input) {
        return Receipt.of(Json.required(input, "ReceiptHandle"));
    }

    private static int visibility(JsonNode input) {
        Json.required(input, "VisibilityTimeout");
        return number(input, "VisibilityTimeout", 0, 0, 43_200);
    }
}
