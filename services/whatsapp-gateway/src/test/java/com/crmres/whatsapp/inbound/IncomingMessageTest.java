package com.crmres.whatsapp.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.customer.IdentityKind;
import com.crmres.whatsapp.content.Unstorable;
import com.crmres.whatsapp.customer.Identity;
import com.crmres.whatsapp.entry.Encoding;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text        | {\"body\":\"مرحبا\"}                                      | مرحبا | true",
                "image       | {\"id\":\"1\",\"caption\":\"شوف\"}                          | شوف   | true",
                "audio       | {\"id\":\"1\",\"voice\":true}                               |       | true",
                "button      | {\"payload\":\"p\",\"text\":\"نعم\"}                        | نعم   | true",
                "interactive | {\"type\":\"list_reply\",\"list_reply\":{\"title\":\"كبسة\"}} | كبسة  | true",
                "interactive | {\"button_reply\":{\"id\":\"1\",\"title\":\"ممتاز\"}}        | ممتاز | true",
                "interactive | {\"nfm_reply\":{\"body\":\"Sent\",\"response_json\":null}}  | Sent  | true",
                "order       | {\"catalog_id\":\"1\",\"text\":\"بسرعة\"}                    | بسرعة | true",
                "location    | {\"latitude\":24.7,\"longitude\":46.6,\"name\":\"العليا\"}   | العليا | true",
                "reaction    | {\"message_id\":\"x\",\"emoji\":\"❤\"}                      | ❤     | false",
                "system      | {\"body\":\"changed\",\"type\":\"user_changed_number\"}     | changed | false",
                "revoke      | {\"original_message_id\":\"x\"}                             |       | false",
                "edit        | {\"message\":{\"type\":\"text\",\"text\":{\"body\":\"صح\"}}} | صح    | false",
                "unsupported | {\"type\":\"poll\"}                                         |       | true",
                "hologram    | {\"anything\":[1]}                                          |       | true",
                "text        | 5                                                           |       | true",
                "interactive | []                                                          |       | true"
            })
    void readsTheWordsOfEveryKind(String kind, String own, @Nullable String text, boolean needsAnswer)
            throws Unstorable {
        IncomingMessage message =
                of("{\"id\":\"w\",\"from\":\"966500000001\",\"type\":\"%s\",\"%s\":%s}".formatted(kind, kind, own));

        assertThat(message.content().kind()).isEqualTo(kind);
        assertThat(message.content().text()).isEqualTo(text);
        assertThat(message.content().needsAnswer()).isEqualTo(needsAnswer);
        assertThat(message.content().payload()).containsKey(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"TIMESTAMP\"", "null", "\"-5\"", "\"99999999999999999999\"", "\"4102444800\"", "{}", "\"0\""})
    void takesTheTimeOfArrivalWhereMetaGivesNone(String timestamp) throws Unstorable {
        assertThat(of("{\"id\":\"w\",\"from\":\"966500000001\",\"timestamp\":" + timestamp + "}")
                        .customerTime())
                .isEqualTo(NOW);
    }

    @Test
    void takesMetasTimeAndTheQuotedMessage() throws Unstorable {
        IncomingMessage message = of("""
                {"id":"w","from":"966500000001","timestamp":"1763802000","context":{"id":"wamid.q","from":"1"}}""");

        assertThat(message.customerTime()).isEqualTo(Instant.ofEpochSecond(1763802000L));
        assertThat(message.content().replyToWamid()).isEqualTo("wamid.q");
        assertThat(message.content().kind()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                        | not_an_object",
                "{\"from\":\"966500000001\"}                | no_id",
                "{\"id\":\" \",\"from\":\"966500000001\"}    | no_id",
                "{\"id\":{},\"from\":\"966500000001\"}       | no_id",
                "{\"id\":\"w\"}                              | no_sender",
                "{\"id\":\"w\",\"from\":\"<PHONE>\"}          | no_sender",
                "{\"id\":\"w\",\"from\":\"966500000001\",\"group_id\":\"g\"} | group_message"
            })
    void saysWhyItCannotBeStored(String element, String reason) {
        assertThatThrownBy(() -> of(element)).isInstanceOf(Unstorable.class).hasMessage(reason);
    }

    @Test
    void knowsTheWriterByEveryName() throws Unstorable {
        IncomingMessage message = read("{\"id\":\"w\",\"from_user_id\":\"SA.1\",\"from\":\"966500000001\"}", """
                {"profile":{"name":"أم خالد\\u0000","username":"@umkhalid"},"wa_id":"966500000001","user_id":"SA.1",\
                "parent_user_id":"SA.ENT.9"}""");

        assertThat(message.writer().name()).isEqualTo("أم خالد");
        assertThat(message.writer().identities())
                .containsExactlyInAnyOrder(
                        new Identity(IdentityKind.PHONE, "+966500000001"),
                        new Identity(IdentityKind.BSUID, "SA.1"),
                        new Identity(IdentityKind.PARENT_BSUID, "SA.ENT.9"),
                        new Identity(IdentityKind.USERNAME, "umkhalid"));
    }

    @Test
    void learnsTheNewNumberFromAChange() throws Unstorable {
        IncomingMessage message = of("""
                {"id":"w","from":"966500000001","type":"system",\
                "system":{"type":"user_changed_number","wa_id":"966500000002"}}""");

        assertThat(message.writer().identities())
                .containsExactly(
                        new Identity(IdentityKind.PHONE, "+966500000001"),
                        new Identity(IdentityKind.PHONE, "+966500000002"));
    }

    private static IncomingMessage of(String element) throws Unstorable {
        return read(element, null);
    }

    private static IncomingMessage read(String element, @Nullable String contact) throws Unstorable {
        InboundEntry entry = new InboundEntry(
                new UUID(0, 1),
                EntryKind.MESSAGE,
                "messages",
                "1",
                "77",
                null,
                NOW,
                contact,
                Encoding.JSON,
                element,
                null,
                null);
        return IncomingMessage.of(entry, element.getBytes(UTF_8));
    }
}
