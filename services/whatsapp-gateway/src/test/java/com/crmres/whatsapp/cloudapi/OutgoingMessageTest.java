package com.crmres.whatsapp.cloudapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.credential.Account;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutgoingMessageTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Account ACCOUNT = new Account(new UUID(3, 4), "5001");

    @Test
    void writesToThePhoneNumberWithOurIdInTheBaggage() {
        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", true, "+966500000001", MessageContent.text("حياك")).body())
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
        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", false, "SA.1", MessageContent.text("حياك")).body())
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
        Map<String, Object> list = Map.of("type", "list", "body", Map.of("text", "القائمة"));

        assertThat(new OutgoingMessage(ID, ACCOUNT, "77", true, "+1", MessageContent.interactive("القائمة", list))
                        .body())
                .containsEntry("type", "interactive")
                .containsEntry("interactive", list);
    }
}
