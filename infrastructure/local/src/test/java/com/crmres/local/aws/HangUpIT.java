package com.crmres.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service killed while it waited for messages takes none of them along. */
class HangUpIT {

    @TempDir
    Path directory;

    @Test
    void aMessageIsNotGivenToACallerWhoIsGone() throws Exception {
        try (LocalAws aws = LocalAws.start(directory)) {
            for (int i = 0; i < 5; i++) {
                longPollAndHangUp(aws);
            }
            aws.sqs("SendMessage", "{'QueueUrl':'/ai-turns','MessageBody':'look'}");
            assertThat(aws.sqs("ReceiveMessage", "{'QueueUrl':'/ai-turns','WaitTimeSeconds':2}")
                            .at("/Messages/0/Body")
                            .asString())
                    .isEqualTo("look");
        }
    }

    private static void longPollAndHangUp(LocalAws aws) throws IOException, InterruptedException {
        String body = "{\"QueueUrl\":\"/ai-turns\",\"WaitTimeSeconds\":20}";
        try (Socket socket = new Socket("127.0.0.1", aws.endpoint().getPort())) {
            String request = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.ReceiveMessage\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(100);
        }
    }
}
