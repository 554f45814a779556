package com.crmres.kit.testapp;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The tests' own view of the queues. */
public final class TestQueues {

    private static final SqsAsyncClient SQS = SqsAsyncClient.builder()
            .endpointOverride(URI.create(System.getProperty("CRMRES_AWS_ENDPOINT")))
            .region(Region.ME_SOUTH_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();

    private TestQueues() {}

    /** A FIFO queue whose failed messages come again after a second, and its dead-letter queue. */
    public static void createFifo(String name, String deadLetters) {
        create(deadLetters);
        create(name);
    }

    private static void create(String name) {
        SQS.createQueue(request -> request.queueName(name)
                        .attributes(Map.of(
                                QueueAttributeName.FIFO_QUEUE, "true", QueueAttributeName.VISIBILITY_TIMEOUT, "1")))
                .join();
    }

    public static void send(String queue, String group, String id, String body) {
        SQS.sendMessage(request -> request.queueUrl(url(queue))
                        .messageGroupId(group)
                        .messageDeduplicationId(id)
                        .messageBody(body))
                .join();
    }

    public static List<Message> receive(String queue) {
        return SQS.receiveMessage(request -> request.queueUrl(url(queue))
                        .messageAttributeNames("All")
                        .messageSystemAttributeNamesWithStrings("All")
                        .waitTimeSeconds(1))
                .join()
                .messages();
    }

    private static String url(String queue) {
        return SQS.getQueueUrl(request -> request.queueName(queue)).join().queueUrl();
    }
}
