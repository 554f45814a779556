package com.crmres.core.privacy.erasure;

import com.crmres.core.privacy.Needles;
import com.crmres.event.signal.Queues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks that could not be stored, with all their bytes; the other queues carry ids. */
@Component
@Order(3)
class DeadLetters implements Step {

    private static final List<String> QUEUES =
            List.of(Queues.deadLettersOf(Queues.INBOUND), Queues.deadLettersOf(Queues.STATUSES));
    private static final int AT_ONCE = 10;
    private static final int MOST = 5_000;
    // as long as going through a whole queue may take
    private static final int HELD_SECONDS = 120;

    private final SqsAsyncClient sqs;
    private final Numbers numbers;
    private final JsonMapper json;

    DeadLetters(SqsAsyncClient sqs, Numbers numbers, JsonMapper json) {
        this.sqs = sqs;
        this.numbers = numbers;
        this.json = json;
    }

    @Override
    public String name() {
        return "dead_letters";
    }

    @Override
    public Map<String, Long> take(Erasure erasure) {
        return Map.of("dead_letters", goThrough(erasure, true));
    }

    @Override
    public Map<String, Long> left(Erasure erasure) {
        return Map.of("dead_letters", goThrough(erasure, false));
    }

    private long goThrough(Erasure erasure, boolean deletes) {
        List<String> ours = numbers.of(erasure.restaurantId());
        return QUEUES.stream()
                .mapToLong(queue -> goThrough(urlOf(queue), erasure, ours, deletes))
                .sum();
    }

    private long goThrough(String url, Erasure erasure, List<String> ours, boolean deletes) {
        List<Message> others = new ArrayList<>();
        long found = 0;
        try {
            List<Message> some = receive(url);
            while (!some.isEmpty() && others.size() < MOST) {
                for (Message letter : some) {
                    boolean names = names(letter, erasure, ours);
                    found += names ? 1 : 0;
                    if (names && deletes) {
                        delete(url, letter);
                    } else {
                        others.add(letter);
                    }
                }
                some = receive(url);
            }
        } finally {
            others.forEach(letter -> giveBack(url, letter));
        }
        return found;
    }

    private String urlOf(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).join().queueUrl();
    }

    private List<Message> receive(String url) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(AT_ONCE)
                        .visibilityTimeout(HELD_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .join()
                .messages();
    }

    private void delete(String url, Message letter) {
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(letter.receiptHandle()))
                .join();
    }

    private void giveBack(String url, Message letter) {
        sqs.changeMessageVisibility(request -> request.queueUrl(url)
                        .receiptHandle(letter.receiptHandle())
                        .visibilityTimeout(0))
                .join();
    }

    private boolean names(Message letter, Erasure erasure, List<String> ours) {
        if (sentAt(letter).isAfter(erasure.requestedAt())) {
            return false;
        }
        List<String> texts = texts(letter.body());
        return texts.stream().anyMatch(ours::contains)
                && texts.stream().anyMatch(text -> isNamed(erasure.needles(), text));
    }

    private static boolean isNamed(Needles needles, String text) {
        return needles.areIn(text) || needles.values().contains(text);
    }

    private static Instant sentAt(Message letter) {
        String millis = letter.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** Of each field of the entry what it says, also where that is encoded. */
    private List<String> texts(String body) {
        try {
            JsonNode entry = json.readTree(body);
            return entry.valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .flatMap(text -> Stream.of(text, decoded(text)))
                    .toList();
        } catch (JacksonException noEntry) {
            return List.of(body);
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return "";
        }
    }
}
