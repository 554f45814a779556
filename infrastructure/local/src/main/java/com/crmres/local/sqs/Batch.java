package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all batch calls have in common: up to ten entries with distinct ids, answered one by one. */
final class Batch {

    private final List<JsonNode> entries;
    private final ObjectNode output = Json.object();
    private final ArrayNode successful = output.putArray("Successful");
    private final ArrayNode failed = output.putArray("Failed");

    private Batch(List<JsonNode> entries) {
        this.entries = entries;
    }

    static Batch of(JsonNode input) {
        List<JsonNode> entries = Json.list(input, "Entries");
        if (entries.isEmpty()) {
            throw refusal("EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > Limits.BATCH) {
            throw refusal(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are " + Limits.BATCH + ". You have sent " + entries.size()
                            + ".");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : entries) {
            String id = Json.required(entry, "Id");
            Limits.entryId(id);
            if (!ids.add(id)) {
                throw refusal("BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
            }
        }
        return new Batch(entries);
    }

    static AwsException refusal(String type, String message) {
        return AwsException.of(type, "AWS.SimpleQueueService." + type, message);
    }

    List<JsonNode> entries() {
        return entries;
    }

    ObjectNode succeeded(JsonNode entry) {
        return successful.addObject().put("Id", entry.path("Id").asString());
    }

    void failed(JsonNode entry, AwsException why) {
        failed.addObject()
                .put("Id", entry.path("Id").asString())
                .put("SenderFault", true)
                .put("Code", why.queryCode())
                .put("Message", why.text());
    }

    /** Does one thing for each entry, each succeeding or failing by itself. */
    ObjectNode each(EntryAction action) {
        for (JsonNode entry : entries) {
            try {
                action.on(entry);
                succeeded(entry);
            } catch (AwsException refused) {
                failed(entry, refused);
            }
        }
        return output;
    }

    ObjectNode output() {
        return output;
    }

    /** What is done for an entry. */
    @FunctionalInterface
    interface EntryAction {
        void on(JsonNode entry);
    }
}
