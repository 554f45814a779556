package com.crmres.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.JsonNode;

/** AWS's own clients find AWS here. */
class AwsClientsIT {

    @TempDir
    static Path directory;

    private static LocalAws aws;
    private static SqsClient sqs;
    private static EventBridgeClient events;
    private static S3Client s3;

    @BeforeAll
    static void start() throws IOException {
        aws = LocalAws.start(directory);
        sqs = local(SqsClient.builder());
        events = local(EventBridgeClient.builder());
        s3 = local(S3Client.builder().forcePathStyle(true));
    }

    private static <B extends AwsClientBuilder<B, C>, C> C local(B builder) {
        return builder.endpointOverride(aws.endpoint())
                .region(Region.ME_SOUTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void aBatchKeepsItsOrderInAFifoQueue() {
        String queue = url("outbound.fifo");
        List<SendMessageBatchRequestEntry> entries = List.of(entry("1"), entry("2"), entry("3"));
        assertThat(sqs.sendMessageBatch(batch -> batch.queueUrl(queue).entries(entries))
                        .failed())
                .isEmpty();
        List<Message> messages = sqs.receiveMessage(receive -> receive.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        assertThat(messages).extracting(Message::body).containsExactly("واحد 1", "واحد 2", "واحد 3");
        assertThat(messages.getFirst().attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "najd")
                .containsKey(MessageSystemAttributeName.SEQUENCE_NUMBER);
        messages.forEach(
                message -> sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
    }

    private static SendMessageBatchRequestEntry entry(String id) {
        return SendMessageBatchRequestEntry.builder()
                .id(id)
                .messageBody("واحد " + id)
                .messageGroupId("najd")
                .messageDeduplicationId(id)
                .build();
    }

    @Test
    void everyQueueOfTheRoutingHasItsDeadLetterQueue() {
        String policy = sqs.getQueueAttributes(
                        get -> get.queueUrl(url("whatsapp-inbound.fifo")).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .get(QueueAttributeName.REDRIVE_POLICY);
        assertThat(policy).contains("arn:aws:sqs:me-south-1:000000000000:whatsapp-inbound-dlq.fifo", "10");
        assertThat(sqs.listDeadLetterSourceQueues(list -> list.queueUrl(url("ai-turns-dlq")))
                        .queueUrls())
                .containsExactly(url("ai-turns"));
    }

    @Test
    void anUnknownQueueIsTheExceptionThatClientsKnow() {
        assertThatThrownBy(() -> url("nowhere")).isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void anEventReachesExactlyTheQueuesOfItsRules() throws Exception {
        PutEventsResponse answer = put(event("ConversationEscalated", "{\"reason\":\"askedForHuman\"}"));
        assertThat(answer.failedEntryCount()).isZero();
        JsonNode forAnalytics = body("facts-analytics-service");
        assertThat(body("facts-notification-service")).isEqualTo(forAnalytics);
        assertThat(forAnalytics.path("detail-type").asString()).isEqualTo("ConversationEscalated");
        assertThat(forAnalytics.path("source").asString()).isEqualTo("crmres.ai-processor");
        assertThat(forAnalytics.path("account").asString()).isEqualTo("000000000000");
        assertThat(forAnalytics.path("region").asString()).isEqualTo("me-south-1");
        assertThat(forAnalytics.path("id").asString())
                .isEqualTo(answer.entries().getFirst().eventId());
        assertThat(forAnalytics.at("/detail/reason").asString()).isEqualTo("askedForHuman");

        put(event("LowConfidence", "{}"));
        assertThat(body("facts-notification-service").path("detail-type").asString())
                .isEqualTo("LowConfidence");
        assertThat(receive("facts-analytics-service")).isEmpty();
    }

    @Test
    void oneMalformedEntryFailsByItself() {
        PutEventsResponse answer = put(event("TurnAnswered", "{"), event("NobodyListens", "{}"));
        assertThat(answer.failedEntryCount()).isEqualTo(1);
        assertThat(answer.entries().getFirst().errorCode()).isEqualTo("MalformedDetail");
        assertThat(answer.entries().getLast().eventId()).isNotBlank();
    }

    @Test
    void elevenEntriesAndInvalidPatternsAreRefused() {
        PutEventsRequestEntry[] eleven = new PutEventsRequestEntry[11];
        java.util.Arrays.fill(eleven, event("TurnAnswered", "{}"));
        assertThatThrownBy(() -> put(eleven)).isInstanceOf(EventBridgeException.class);
        assertThatThrownBy(() -> events.putRule(
                        rule -> rule.name("bad").eventBusName("crmres").eventPattern("{\"source\":1}")))
                .hasMessageContaining("Event pattern is not valid");
        assertThatThrownBy(() -> events.deleteRule(rule -> rule.name("any")))
                .isInstanceOfSatisfying(
                        EventBridgeException.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(400));
    }

    private static PutEventsRequestEntry event(String type, String detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName("crmres")
                .source("crmres.ai-processor")
                .detailType(type)
                .detail(detail)
                .build();
    }

    private static PutEventsResponse put(PutEventsRequestEntry... entries) {
        return events.putEvents(put -> put.entries(entries));
    }

    private static JsonNode body(String queue) {
        return Json.MAPPER.readTree(receive(queue).getFirst().body());
    }

    private static List<Message> receive(String queue) {
        List<Message> messages =
                sqs.receiveMessage(receive -> receive.queueUrl(url(queue))).messages();
        messages.forEach(message ->
                sqs.deleteMessage(delete -> delete.queueUrl(url(queue)).receiptHandle(message.receiptHandle())));
        return messages;
    }

    private static String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }

    @Test
    void objectsAreKeptWithTheirMetadata() {
        s3.createBucket(create -> create.bucket("crmres-media"));
        String key = "inbound/صورة 1 & 2.json";
        byte[] large = "س".repeat(300_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        s3.putObject(
                put -> put.bucket("crmres-media")
                        .key(key)
                        .contentType("application/json")
                        .metadata(java.util.Map.of("kind", "inbound")),
                RequestBody.fromBytes(large));
        var object = s3.getObjectAsBytes(get -> get.bucket("crmres-media").key(key));
        assertThat(object.asByteArray()).isEqualTo(large);
        assertThat(object.response().contentType()).isEqualTo("application/json");
        assertThat(object.response().metadata()).containsEntry("kind", "inbound");
        assertThat(s3.headObject(head -> head.bucket("crmres-media").key(key)).contentLength())
                .isEqualTo(large.length);
        assertThat(s3.listObjectsV2(list -> list.bucket("crmres-media").prefix("inbound/"))
                        .contents())
                .singleElement()
                .satisfies(listed -> assertThat(listed.key()).isEqualTo(key));
        s3.deleteObject(delete -> delete.bucket("crmres-media").key(key));
        assertThatThrownBy(() -> s3.getObject(get -> get.bucket("crmres-media").key(key)))
                .isInstanceOf(NoSuchKeyException.class);
    }
}
