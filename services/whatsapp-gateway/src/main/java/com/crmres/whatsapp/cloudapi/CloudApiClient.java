package com.crmres.whatsapp.cloudapi;

import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.entry.Tree;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends messages. A send is never repeated here: whether it may be, is for whoever keeps the message to decide. */
@Component
public class CloudApiClient {

    private static final String MESSAGES = "/{phoneNumberId}/messages";

    private final GraphClient graph;

    CloudApiClient(GraphClient graph) {
        this.graph = graph;
    }

    /** Whether calls are left out for a while, because Meta did not answer the last ones. */
    public boolean isPaused() {
        return graph.isPaused();
    }

    public SendOutcome send(OutgoingMessage message) {
        GraphCall call = GraphCall.post(MESSAGES, message.phoneNumberId()).carrying(message.body());
        return switch (graph.exchange(message.account(), call)) {
            case GraphResult.Ok ok -> accepted(ok.body());
            case GraphResult.Refused refused -> new SendOutcome.Refused(refused.error());
            case GraphResult.NotSent notSent -> new SendOutcome.NotSent(notSent.reason());
            case GraphResult.Unknown unknown -> new SendOutcome.Unknown(unknown.reason());
        };
    }

    private static SendOutcome accepted(Tree answer) {
        String wamid = answer.first("messages").text("id");
        return wamid == null ? new SendOutcome.Unknown("answer without an id") : new SendOutcome.Accepted(wamid);
    }

    /** Shows blue ticks up to this message and, until we reply, that we are typing; whether Meta took it. */
    public boolean markRead(Account account, String phoneNumberId, String wamid) {
        GraphCall call = GraphCall.post(MESSAGES, phoneNumberId)
                .carrying(Map.of(
                        "messaging_product",
                        "whatsapp",
                        "status",
                        "read",
                        "message_id",
                        wamid,
                        "typing_indicator",
                        Map.of("type", "text")));
        return graph.tryExchange(account, call) instanceof GraphResult.Ok;
    }
}
