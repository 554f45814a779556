package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls about queues themselves. */
final class QueueOperations {

    private static final int MOST_TAGS = 50;

    private final QueueStore store;
    private final QueueAddress addresses;

    QueueOperations(QueueStore store, QueueAddress addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    void addTo(Map<String, SqsService.Operation> operations) {
        operations.put("CreateQueue", this::create);
        operations.put("DeleteQueue", this::delete);
        operations.put("GetQueueUrl", this::url);
        operations.put("GetQueueAttributes", this::attributes);
        operations.put("SetQueueAttributes", this::setAttributes);
        operations.put("ListQueues", this::list);
        operations.put("ListDeadLetterSourceQueues", this::deadLetterSources);
        operations.put("PurgeQueue", this::purge);
        operations.put("TagQueue", this::tag);
        operations.put("UntagQueue", this::untag);
        operations.put("ListQueueTags", this::tags);
    }

    private ObjectNode create(JsonNode input, Caller caller) {
        String name = Json.required(input, "QueueName");
        Limits.queueName(name);
        Map<String, String> attributes = Json.map(input, "Attributes");
        if (name.endsWith(".fifo") != "true".equals(attributes.get("FifoQueue"))) {
            throw AwsException.of(
                    "InvalidParameterValue", "The name of a FIFO queue, and only of one, ends with .fifo");
        }
        Optional<Queue> existing = store.queues().find(name);
        if (existing.isEmpty()) {
            store.create(name, QueueSettings.of(attributes), Json.map(input, "tags"));
        } else if (!existing.get().settings().attributes().entrySet().containsAll(attributes.entrySet())) {
            throw AwsException.of(
                    "QueueNameExists",
                    "QueueAlreadyExists",
                    "A queue already exists with the same name and a different value for an attribute");
        }
        return Json.object().put("QueueUrl", QueueAddress.url(name, caller));
    }

    private ObjectNode delete(JsonNode input, Caller caller) {
        store.drop(QueueAddress.of(input, store));
        return Json.object();
    }

    private ObjectNode url(JsonNode input, Caller caller) {
        Queue queue = store.queues().get(Json.required(input, "QueueName"));
        return Json.object().put("QueueUrl", QueueAddress.url(queue.name(), caller));
    }

    private ObjectNode attributes(JsonNode input, Caller caller) {
        Map<String, String> all = attributes(QueueAddress.of(input, store));
        List<String> wanted = Json.texts(input, "AttributeNames");
        ObjectNode output = Json.object();
        ObjectNode attributes = output.putObject("Attributes");
        all.forEach((name, value) -> {
            if (wanted.contains("All") || wanted.contains(name)) {
                attributes.put(name, value);
            }
        });
        return output;
    }

    private Map<String, String> attributes(Queue queue) {
        Map<String, String> all = new LinkedHashMap<>(queue.settings().attributes());
        Queue.Count count = queue.count();
        String created = Long.toString(queue.createdAt() / 1000);
        all.put("QueueArn", addresses.arn(queue.name()));
        all.put("ApproximateNumberOfMessages", Integer.toString(count.visible()));
        all.put("ApproximateNumberOfMessagesNotVisible", Integer.toString(count.inFlight()));
        all.put("ApproximateNumberOfMessagesDelayed", Integer.toString(count.delayed()));
        all.put("CreatedTimestamp", created);
        all.put("LastModifiedTimestamp", created);
        return all;
    }

    private ObjectNode setAttributes(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        store.redefine(queue, queue.settings().with(Json.map(input, "Attributes")), queue.tags());
        return Json.object();
    }

    private ObjectNode list(JsonNode input, Caller caller) {
        String prefix = Json.text(input, "QueueNamePrefix").orElse("");
        ObjectNode output = Json.object();
        ArrayNode urls = output.putArray("QueueUrls");
        for (Queue queue : store.all()) {
            if (queue.name().startsWith(prefix)) {
                urls.add(QueueAddress.url(queue.name(), caller));
            }
        }
        return output;
    }

    private ObjectNode deadLetterSources(JsonNode input, Caller caller) {
        String name = QueueAddress.of(input, store).name();
        ObjectNode output = Json.object();
        ArrayNode urls = output.putArray("queueUrls");
        for (Queue queue : store.all()) {
            boolean leadsHere = queue.settings()
                    .redrive()
                    .map(redrive -> redrive.deadLetterQueue().equals(name))
                    .orElse(false);
            if (leadsHere) {
                urls.add(QueueAddress.url(queue.name(), caller));
            }
        }
        return output;
    }

    private ObjectNode purge(JsonNode input, Caller caller) {
        store.purge(QueueAddress.of(input, store));
        return Json.object();
    }

    private ObjectNode tag(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        Map<String, String> tags = new HashMap<>(queue.tags());
        tags.putAll(Json.map(input, "Tags"));
        if (tags.size() > MOST_TAGS) {
            throw AwsException.of("InvalidParameterValue", "Too many tags added for queue " + queue.name() + ".");
        }
        store.redefine(queue, queue.settings(), tags);
        return Json.object();
    }

    private ObjectNode untag(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        Map<String, String> tags = new HashMap<>(queue.tags());
        Json.texts(input, "TagKeys").forEach(tags::remove);
        store.redefine(queue, queue.settings(), tags);
        return Json.object();
    }

    private ObjectNode tags(JsonNode input, Caller caller) {
        ObjectNode output = Json.object();
        ObjectNode tags = output.putObject("Tags");
        QueueAddress.of(input, store).tags().forEach(tags::put);
        return output;
    }
}
