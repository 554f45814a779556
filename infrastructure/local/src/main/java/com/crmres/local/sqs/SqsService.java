package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.JsonService;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS in its JSON protocol. */
public final class SqsService implements JsonService {

    /** One operation of SQS. */
    @FunctionalInterface
    interface Operation {
        ObjectNode call(JsonNode input, Caller caller);
    }

    private final Map<String, Operation> operations = new HashMap<>();

    public SqsService(QueueStore store, String region) {
        QueueAddress addresses = new QueueAddress(region);
        new QueueOperations(store, addresses).addTo(operations);
        new SendOperations(store).addTo(operations);
        new ReceiveOperations(store, addresses).addTo(operations);
        new MoveTasks(store).addTo(operations);
    }

    @Override
    public String targetPrefix() {
        return "AmazonSQS";
    }

    @Override
    public String jsonVersion() {
        return "1.0";
    }

    @Override
    public ObjectNode call(String operation, JsonNode input, Caller caller) {
        Operation known = operations.get(operation);
        if (known == null) {
            throw AwsException.unknownOperation(operation);
        }
        return known.call(input, caller);
    }
}
