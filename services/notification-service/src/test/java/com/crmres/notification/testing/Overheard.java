package com.crmres.notification.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service says, as it arrives at core-api's door. */
@TestComponent
public class Overheard {

    private static final String QUEUE = "facts-core-api";

    private final SqsAsyncClient sqs;
    private final JsonMapper json;
    private final List<JsonNode> facts = new ArrayList<>();

    Overheard(SqsAsyncClient sqs, JsonMapper json) {
        this.sqs = sqs;
        this.json = json;
    }

    /** All so far of one type and restaurant, in the order of their arrival. */
    public synchronized List<JsonNode> of(UUID restaurantId, String type) {
        receive();
        return facts.stream()
                .filter(fact -> fact.path("restaurant_id").asString("").equals(restaurantId.toString()))
                .filter(fact -> fact.path("type").asString("").equals(type))
                .toList();
    }

    private void receive() {
        String url = sqs.getQueueUrl(request -> request.queueName(QUEUE)).join().queueUrl();
        List<Message> some;
        do {
            some = sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .join()
                    .messages();
            for (Message message : some) {
                facts.add(json.readTree(message.body()).path("detail"));
                sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()))
                        .join();
            }
        } while (!some.isEmpty());
    }
}
