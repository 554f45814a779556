package com.crmres.whatsapp.echo;

import com.crmres.whatsapp.content.Said;
import com.crmres.whatsapp.content.Unstorable;
import com.crmres.whatsapp.customer.Introduction;
import com.crmres.whatsapp.customer.Introductions;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;

/** What somebody of the restaurant wrote on its phone, as Meta tells it. */
record PhoneMessage(Said said, Introduction recipient) {

    static PhoneMessage of(InboundEntry entry, byte[] element) throws Unstorable {
        Tree echo = MetaJson.read(element).orElseThrow(() -> new Unstorable("not_an_object"));
        Introduction recipient = Introductions.ofRecipient(echo, entry.contact());
        Said said = Said.of(echo, entry.receivedAt());
        if (recipient.isAnonymous()) {
            throw new Unstorable("no_recipient");
        }
        return new PhoneMessage(said, recipient);
    }
}
