package com.crmres.whatsapp.cloudapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.conversation.MessageContent;
import com.crmres.model.whatsapp.Contacts;
import com.crmres.model.whatsapp.Interactive;
import com.crmres.model.whatsapp.Outgoing;
import com.crmres.whatsapp.credential.Account;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutgoingMessageTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Account ACCOUNT = new Account(new UUID(3, 4), "5001");

    @Test
    void writesToThePhoneNumberWithOurIdInTheBaggage() {
        assertThat(new OutgoingMessage(
                                ID,
                                ACCOUNT,
                                "77",
                                true,
                                "+966500000001",
                                Outgoing.Text.of("حياك").content())
                        .body())
                .isEqualTo(Map.of(
                        "messaging_product", "whatsapp",
                        "recipient_type", "individual",
                        "to", "+966500000001",
                        "biz_opaque_callback_data", ID.toString(),
                        "type", "text",
                        "text", Map.of("body", "حياك", "preview_url", false)));
    }

    @Test
    void writesToTheBsuidWhereThereIsNoNumber() {
        assertThat(new OutgoingMessage(
                                ID,
                                ACCOUNT,
                                "77",
                                false,
                                "SA.1",
                                Outgoing.Text.of("حياك").content())
                        .body())
                .containsEntry("recipient", "SA.1")
                .doesNotContainKey("to");
    }

    @Test
    void quotesOnlyWhatItReplies() {
        MessageContent reply = new MessageContent("text", "نعم", null, "wamid.1", false);

        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", true, "+1", reply).body())
                .containsEntry("context", Map.of("message_id", "wamid.1"));
    }

    @Test
    void sendsInteractiveObjectsAsTheyWereMade() {
        MessageContent question = new Interactive.LocationRequest("وين التوصيل؟").content();

        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", true, "+1", question).body())
                .containsEntry("type", "interactive")
                .containsEntry("interactive", question.payload());
    }

    @Test
    void sendsContactsAsTheListThatMetaWants() {
        MessageContent card = new Contacts(List.of(new Contacts.Card("نجد", List.of("+966110000000"), null))).content();

        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", true, "+1", card).body())
                .extractingByKey("contacts")
                .isInstanceOf(List.class);
    }
}
