package com.crmres.kit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;

class DistinctDeletesTest {

    @Test
    void aMessageThatWasDeliveredTwiceIsDeletedOnceByItsLaterReceipt() {
        assertThat(deleted("a=1", "b=1", "a=2")).containsExactly("a=2", "b=1");
    }

    @Test
    void allOthersAreLeftAsTheyAre() {
        assertThat(deleted("a=1", "b=1")).containsExactly("a=1", "b=1");
        DeleteMessageRequest single = DeleteMessageRequest.builder().build();
        assertThat(sent(single)).isSameAs(single);
    }

    private static List<String> deleted(String... entries) {
        SdkRequest sent = sent(DeleteMessageBatchRequest.builder()
                .entries(Stream.of(entries)
                        .map(entry -> DeleteMessageBatchRequestEntry.builder()
                                .id(entry.substring(0, 1))
                                .receiptHandle(entry.substring(2))
                                .build())
                        .toList())
                .build());
        return ((DeleteMessageBatchRequest) sent)
                .entries().stream()
                        .map(entry -> entry.id() + "=" + entry.receiptHandle())
                        .toList();
    }

    private static SdkRequest sent(SdkRequest request) {
        return new DistinctDeletes().modifyRequest(() -> request, new ExecutionAttributes());
    }
}
