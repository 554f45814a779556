package com.crmres.whatsapp.cloudapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.crmres.model.whatsapp.Outgoing;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudApiClientTest {

    private static final Account ACCOUNT = new Account(new UUID(3, 4), "5001");

    private final GraphClient graph = mock(GraphClient.class);
    private final CloudApiClient client = new CloudApiClient(graph);

    @Test
    void readsTheIdOfAnAcceptedMessage() {
        assertThat(outcome("{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.1\"}]}"))
                .isEqualTo(new SendOutcome.Accepted("wamid.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"messages\":[]}", "{\"messages\":{\"id\":\"a\"}}"})
    void knowsNothingAfterAnAnswerWithoutAnId(String answer) {
        assertThat(outcome(answer)).isInstanceOf(SendOutcome.Unknown.class);
    }

    private SendOutcome outcome(String answer) {
        Tree tree = MetaJson.read(answer.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        when(graph.exchange(any(), any())).thenReturn(new GraphResult.Ok(tree));
        return client.send(new OutgoingMessage(
                new UUID(1, 2),
                ACCOUNT,
                "77",
                true,
                "+966500000001",
                Outgoing.Text.of("حياك").content()));
    }
}
