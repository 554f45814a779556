package com.crmres.whatsapp.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.conversation.MessageContent;
import com.crmres.whatsapp.entry.MetaJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "contacts | \"contacts\":[{\"name\":{\"formatted_name\":\"أم خالد\"},\"phones\":[{\"phone\":\"+966 50\"}]},{\"phones\":[{\"wa_id\":\"9\"}]}] | أم خالد +966 50;9",
                "contacts | \"contacts\":[{\"name\":{\"first_name\":\"Lucía\",\"last_name\":\"Gómez\"}}] | Lucía Gómez",
                "contacts | \"contacts\":\"none\" | -",
                "location | \"location\":{\"latitude\":24.7,\"longitude\":46.6,\"name\":\"برج\",\"address\":\"العليا\"} | برج, العليا",
                "location | \"location\":{\"latitude\":24.7,\"longitude\":46.6} | -",
                "order | \"order\":{\"text\":\"بدون بصل\",\"product_items\":[{\"product_retailer_id\":\"SKU-1\",\"quantity\":\"2\"}]} | 2 × SKU-1;بدون بصل",
                "order | \"order\":{\"product_items\":[{\"product_retailer_id\":\"SKU-1\",\"quantity\":1}]} | 1 × SKU-1",
                "interactive | \"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"body\":\"Sent\",\"response_json\":\"{\\\"rating\\\":5,\\\"flow_token\\\":\\\"x\\\"}\"}} | rating: 5",
                "interactive | \"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"body\":\"Sent\",\"response_json\":\"{broken\"}} | Sent",
                "interactive | \"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"response_json\":null}} | -",
                "button | \"button\":{\"payload\":\"NO\",\"text\":\"لا\"} | لا",
                "reaction | \"reaction\":{\"message_id\":\"w2\",\"emoji\":\"❤️\"} | ❤️",
                "edit | \"edit\":{\"original_message_id\":\"w2\",\"message\":{\"type\":\"image\",\"image\":{\"caption\":\"جديد\"}}} | جديد",
                "sticker | \"sticker\":{\"id\":\"1\"} | -",
                "unsupported | \"errors\":[{\"code\":131051}] | -"
            })
    void readsTheWordsOfEveryKind(String kind, String fields, String words) throws Unstorable {
        assertThat(said(kind, fields).text()).isEqualTo(words == null ? null : words.replace(';', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"reaction,message_id", "edit,original_message_id", "revoke,original_message_id"})
    void knowsWhichMessageANoteIsAbout(String kind, String field) throws Unstorable {
        MessageContent note = said(kind, "\"" + kind + "\":{\"" + field + "\":\"wamid.9\"}");

        assertThat(note.replyToWamid()).isEqualTo("wamid.9");
        assertThat(note.needsAnswer()).isFalse();
    }

    @Test
    void keepsAFormAsItCanBeRead() throws Unstorable {
        MessageContent form = said(
                "interactive",
                "\"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"response_json\":\"{\\\"rating\\\":5}\"}}");

        assertThat(String.valueOf(form.payload())).contains("answers={rating=5}");
    }

    @Test
    void wantsAnAnswerToWhatItCannotRead() throws Unstorable {
        assertThat(said("unsupported", "\"unsupported\":{\"type\":\"poll\"}").needsAnswer())
                .isTrue();
    }

    private static MessageContent said(String kind, String fields) throws Unstorable {
        String message = "{\"id\":\"w\",\"type\":\"" + kind + "\"," + fields + "}";
        return Said.of(MetaJson.read(message.getBytes(UTF_8)).orElseThrow(), Instant.EPOCH.plusSeconds(1_760_000_000L))
                .content();
    }
}
