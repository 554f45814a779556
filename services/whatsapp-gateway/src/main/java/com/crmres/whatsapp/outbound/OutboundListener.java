package com.crmres.whatsapp.outbound;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears that messages are due; replies and campaigns differ only by their queue. */
@Component
class OutboundListener {

    private final Sending sending;
    private final JsonMapper json;

    OutboundListener(Sending sending, JsonMapper json) {
        this.sending = sending;
        this.json = json;
    }

    @SqsListener(value = Queues.OUTBOUND, maxConcurrentMessages = "${crmres.outbound.concurrency:32}")
    void onReply(String body) {
        sending.send(json.readValue(body, SendSignal.class));
    }

    @SqsListener(value = Queues.OUTBOUND_BULK, maxConcurrentMessages = "${crmres.outbound.bulk-concurrency:10}")
    void onBulk(String body) {
        sending.send(json.readValue(body, SendSignal.class));
    }
}
