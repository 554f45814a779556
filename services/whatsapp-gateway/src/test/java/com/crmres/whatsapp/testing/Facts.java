package com.crmres.whatsapp.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway tells others, as it arrives at their doors. */
@TestComponent
public class Facts {

    private static final List<String> DOORS = List.of("facts-core-api", "facts-notification-service");

    private final SqsAsyncClient sqs;
    private final JsonMapper json;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    Facts(SqsAsyncClient sqs, JsonMapper json) {
        this.sqs = sqs;
        this.json = json;
    }

    /** The data of all facts of a restaurant and type that any of the doors was told so far, each once. */
    public synchronized List<JsonNode> of(UUID restaurantId, String type) {
        DOORS.forEach(this::listen);
        return heard.stream()
                .filter(fact -> fact.path("restaurant_id").asString("").equals(restaurantId.toString()))
                .filter(fact -> fact.path("type").asString("").equals(type))
                .distinct()
                .map(fact -> fact.path("data"))
                .toList();
    }

    private void listen(String queue) {
        String url = sqs.getQueueUrl(request -> request.queueName(queue)).join().queueUrl();
        while (hear(url) > 0) {
            // until the door is quiet
        }
    }

    private int hear(String url) {
        List<Message> some = sqs.receiveMessage(
                        request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0))
                .join()
                .messages();
        for (Message message : some) {
            heard.add(json.readTree(message.body()).path("detail"));
            sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()))
                    .join();
        }
        return some.size();
    }
}
