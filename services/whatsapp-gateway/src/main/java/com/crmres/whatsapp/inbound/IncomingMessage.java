package com.crmres.whatsapp.inbound;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.content.Said;
import com.crmres.whatsapp.content.Unstorable;
import com.crmres.whatsapp.customer.Introduction;
import com.crmres.whatsapp.customer.Introductions;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import java.time.Instant;

/**
 * What a customer wrote, as Meta tells it.
 *
 * @param byAd whether an advertisement or a post brought the customer
 */
record IncomingMessage(Said said, Introduction writer, boolean byAd) {

    static IncomingMessage of(InboundEntry entry, byte[] element) throws Unstorable {
        Tree message = MetaJson.read(element).orElseThrow(() -> new Unstorable("not_an_object"));
        Introduction writer = Introductions.ofWriter(message, entry.contact());
        Said said = Said.of(message, entry.receivedAt());
        if (writer.isAnonymous()) {
            throw new Unstorable("no_sender");
        }
        return new IncomingMessage(said, writer, message.at("referral").has("source_id"));
    }

    String wamid() {
        return said.wamid();
    }

    /** By Meta's clock, in whole seconds. */
    Instant customerTime() {
        return said.at();
    }

    MessageContent content() {
        return said.content();
    }
}
