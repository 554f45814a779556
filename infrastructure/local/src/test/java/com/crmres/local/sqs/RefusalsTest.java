package com.crmres.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.crmres.local.protocol.AwsException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private TestSqs sqs;

    @BeforeEach
    void open() {
        sqs = TestSqs.in(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendMessage    | {'QueueUrl':'/none','MessageBody':'a'}                                        | AWS.SimpleQueueService.NonExistentQueue
            SendMessage    | {'QueueUrl':'/orders','MessageBody':''}                                       | MissingParameter
            SendMessage    | {'QueueUrl':'/orders','MessageBody':'\\u0000'}                                | InvalidMessageContents
            SendMessage    | {'QueueUrl':'/orders','MessageBody':'a','DelaySeconds':901}                   | InvalidParameterValue
            SendMessage    | {'QueueUrl':'/orders','MessageBody':'a','MessageDeduplicationId':'1'}         | InvalidParameterValue
            SendMessage    | {'QueueUrl':'/orders.fifo','MessageBody':'a','MessageDeduplicationId':'1'}    | MissingParameter
            SendMessage    | {'QueueUrl':'/orders.fifo','MessageBody':'a','MessageGroupId':'g'}            | InvalidParameterValue
            SendMessage    | {'QueueUrl':'/orders.fifo','MessageBody':'a','MessageGroupId':'g','MessageDeduplicationId':'1','DelaySeconds':1} | InvalidParameterValue
            SendMessage    | {'QueueUrl':'/orders','MessageBody':'a','MessageAttributes':{'x':{'DataType':'Odd','StringValue':'1'}}} | InvalidParameterValue
            SendMessageBatch | {'QueueUrl':'/orders','Entries':[]}                                         | AWS.SimpleQueueService.EmptyBatchRequest
            SendMessageBatch | {'QueueUrl':'/orders','Entries':[{'Id':'1','MessageBody':'a'},{'Id':'1','MessageBody':'b'}]} | AWS.SimpleQueueService.BatchEntryIdsNotDistinct
            ReceiveMessage | {'QueueUrl':'/orders','MaxNumberOfMessages':11}                               | InvalidParameterValue
            ReceiveMessage | {'QueueUrl':'/orders','WaitTimeSeconds':21}                                   | InvalidParameterValue
            DeleteMessage  | {'QueueUrl':'/orders','ReceiptHandle':'foreign'}                              | ReceiptHandleIsInvalid
            CreateQueue    | {'QueueName':'a b'}                                                           | InvalidParameterValue
            CreateQueue    | {'QueueName':'x.fifo'}                                                        | InvalidParameterValue
            CreateQueue    | {'QueueName':'x','Attributes':{'Colour':'red'}}                               | InvalidAttributeName
            CreateQueue    | {'QueueName':'orders','Attributes':{'DelaySeconds':'7'}}                      | QueueAlreadyExists
            AddPermission  | {}                                                                            | UnknownOperationException
            """)
    void refusesWhatAwsRefuses(String operation, String input, String code) {
        assertThat(refusal(operation, input).queryCode()).isEqualTo(code);
    }

    @Test
    void aBatchHasAtMostTenEntries() {
        String entries = IntStream.range(0, 11)
                .mapToObj("{'Id':'%d','MessageBody':'a'}"::formatted)
                .collect(Collectors.joining(","));
        assertThat(refusal("SendMessageBatch", "{'QueueUrl':'/orders','Entries':[" + entries + "]}")
                        .type())
                .isEqualTo("TooManyEntriesInBatchRequest");
    }

    @Test
    void aMessageHasAtMostOneMebibyte() {
        String most = "x".repeat(MEBIBYTE);
        assertThat(sqs.send(most).has("MessageId")).isTrue();
        assertThat(refusal("SendMessage", "{'QueueUrl':'/orders','MessageBody':'" + most + "x'}")
                        .queryCode())
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void aBatchHasAtMostOneMebibyteInAll() {
        String half = "x".repeat(MEBIBYTE / 2 + 1);
        String entries = "{'Id':'1','MessageBody':'%s'},{'Id':'2','MessageBody':'%s'}".formatted(half, half);
        assertThat(refusal("SendMessageBatch", "{'QueueUrl':'/orders','Entries':[" + entries + "]}")
                        .type())
                .isEqualTo("BatchRequestTooLong");
    }

    @Test
    void oneBadEntryDoesNotSpoilABatch() {
        var output = sqs.call(
                "SendMessageBatch",
                "{'QueueUrl':'/orders','Entries':[{'Id':'good','MessageBody':'a'},{'Id':'bad','MessageBody':''}]}");
        assertThat(output.at("/Successful/0/Id").asString()).isEqualTo("good");
        assertThat(output.at("/Failed/0/Id").asString()).isEqualTo("bad");
        assertThat(output.at("/Failed/0/SenderFault").asBoolean()).isTrue();
    }

    private AwsException refusal(String operation, String input) {
        return catchThrowableOfType(AwsException.class, () -> sqs.call(operation, input));
    }
}
