package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SendMessage and SendMessageBatch. */
final class SendOperations {

    private final QueueStore store;

    SendOperations(QueueStore store) {
        this.store = store;
    }

    void addTo(Map<String, SqsService.Operation> operations) {
        operations.put("SendMessage", this::send);
        operations.put("SendMessageBatch", this::sendBatch);
    }

    private ObjectNode send(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        Outgoing outgoing = OutgoingReader.read(input, queue.settings());
        Accepted accepted = store.send(queue, List.of(outgoing)).getFirst();
        ObjectNode output = Json.object();
        answer(output, outgoing, accepted, queue);
        return output;
    }

    private ObjectNode sendBatch(JsonNode input, Caller caller) {
        Queue queue = QueueAddress.of(input, store);
        Batch batch = Batch.of(input);
        requireWithinLimit(batch);
        List<JsonNode> entries = new ArrayList<>();
        List<Outgoing> outgoing = new ArrayList<>();
        for (JsonNode entry : batch.entries()) {
            try {
                outgoing.add(OutgoingReader.read(entry, queue.settings()));
                entries.add(entry);
            } catch (AwsException refused) {
                batch.failed(entry, refused);
            }
        }
        List<Accepted> accepted = store.send(queue, outgoing);
        for (int i = 0; i < accepted.size(); i++) {
            answer(batch.succeeded(entries.get(i)), outgoing.get(i), accepted.get(i), queue);
        }
        return batch.output();
    }

    /** A batch that is too long is refused whole. */
    private static void requireWithinLimit(Batch batch) {
        int bytes = 0;
        for (JsonNode entry : batch.entries()) {
            bytes += Limits.bytes(Json.text(entry, "MessageBody").orElse(""));
            for (var attribute : entry.path("MessageAttributes").properties()) {
                bytes += Limits.bytes(attribute.getKey())
                        + Limits.bytes(
                                Json.text(attribute.getValue(), "DataType").orElse(""))
                        + Limits.bytes(
                                Json.text(attribute.getValue(), "StringValue").orElse(""));
            }
        }
        if (bytes > Limits.MESSAGE_BYTES) {
            throw Batch.refusal(
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than " + Limits.MESSAGE_BYTES + " bytes. You have sent " + bytes
                            + " bytes.");
        }
    }

    private static void answer(ObjectNode output, Outgoing outgoing, Accepted accepted, Queue queue) {
        Content content = outgoing.content();
        output.put("MessageId", accepted.id().toString()).put("MD5OfMessageBody", content.bodyMd5());
        if (!content.attributes().isEmpty()) {
            output.put("MD5OfMessageAttributes", content.attributesMd5());
        }
        if (content.traceHeader() != null) {
            output.put("MD5OfMessageSystemAttributes", systemMd5(content.traceHeader()));
        }
        if (queue.settings().isFifo()) {
            output.put("SequenceNumber", ReceiveOperations.sequenceNumber(accepted.sequence()));
        }
    }

    private static String systemMd5(String traceHeader) {
        byte[] value = traceHeader.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Md5.of(new TreeMap<>(Map.of("AWSTraceHeader", new Attribute("String", value))));
    }
}
