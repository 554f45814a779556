package com.crmres.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    @Test
    void givesEachElementInItsOwnBytes() {
        String first = "{\"id\":\"wamid.1\", \"from\":\"966500000001\",\"text\":{\"body\":\"وش عندكم اليوم؟ 🍖\"}}";
        String second = "{ \"from\" : \"966500000002\",\"id\":\"wamid.2\",\"text\":{\"body\":\"\\u0627\\/\"}}";
        String status = "{\"id\":\"wamid.3\",\"status\":\"sent\"}";

        List<Element> elements = split(TestWebhooks.value(
                "77", "\"messages\":[" + first + " ,\n" + second + "],\"statuses\":[" + status + "]"));

        assertThat(elements).extracting(SplitterTest::raw).containsExactly(first, second, status);
        assertThat(elements)
                .extracting(Element::kind)
                .containsExactly(EntryKind.MESSAGE, EntryKind.MESSAGE, EntryKind.STATUS);
        assertThat(elements).extracting(Element::wamid).containsExactly("wamid.1", "wamid.2", null);
        assertThat(elements).extracting(Element::sender).containsExactly("966500000001", "966500000002", null);
        assertThat(elements)
                .allMatch(element -> "77".equals(element.origin().phoneNumberId()) && "5001".equals(element.wabaId()));
    }

    @Test
    void knowsOffsetsBehindAByteOrderMark() {
        String message = "{\"id\":\"wamid.1\",\"from\":\"1\"}";

        List<Element> elements = split('\uFEFF' + TestWebhooks.value("77", "\"messages\":[" + message + "]"));

        assertThat(elements).extracting(SplitterTest::raw).containsExactly(message);
    }

    @Test
    void readsFieldsInAnyOrder() {
        List<Element> elements = split("""
                {"entry":[{"changes":[{"value":{"statuses":[{"id":"a"}],"metadata":{"phone_number_id":77}},"field":"messages"}],\
                "id":"5001"}],"object":"whatsapp_business_account"}""");

        assertThat(elements).singleElement().satisfies(element -> {
            assertThat(element.kind()).isEqualTo(EntryKind.STATUS);
            assertThat(element.wabaId()).isEqualTo("5001");
            assertThat(element.origin().phoneNumberId()).isEqualTo("77");
        });
    }

    @Test
    void givesErrorsSinglyAndOtherFieldsWhole() {
        List<Element> elements = split("""
                {"entry":[{"id":"1","changes":[{"field":"messages","value":{"errors":[{"code":1},{"code":2}]}},\
                {"field":"message_template_status_update","value":{"event":"APPROVED","messages":[{"id":"not one"}]}},\
                {"field":"standby","value":[1,2]}]}]}""");

        assertThat(elements)
                .extracting(SplitterTest::raw)
                .containsExactly(
                        "{\"code\":1}",
                        "{\"code\":2}",
                        "{\"event\":\"APPROVED\",\"messages\":[{\"id\":\"not one\"}]}",
                        "[1,2]");
        assertThat(elements)
                .extracting(Element::field)
                .containsExactly("errors", "errors", "message_template_status_update", "standby");
    }

    @Test
    void givesTheContactToTheMessageThatItNames() {
        List<Element> elements = split(TestWebhooks.value("77", """
                "contacts":[{"wa_id":"2","profile":{"name":"B"}},{"user_id":"SA.1","profile":{"name":"A"}}],\
                "messages":[{"id":"x","from_user_id":"SA.1"},{"id":"y","from":"2"},{"id":"z","from":"3"}]"""));

        assertThat(elements)
                .extracting(element ->
                        element.contact() == null ? null : element.contact().text())
                .containsExactly(
                        "{\"user_id\":\"SA.1\",\"profile\":{\"name\":\"A\"}}",
                        "{\"wa_id\":\"2\",\"profile\":{\"name\":\"B\"}}",
                        null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "{}",
                "null",
                "42",
                "\"text\"",
                "not json",
                "{\"entry\":[]}",
                "{\"entry\":{}}",
                "{\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[{\"id\":\"a\"},",
                "\u0000\u0001"
            })
    void keepsWholeWhatTellsNothing(String body) {
        assertThat(split(body)).singleElement().satisfies(element -> {
            assertThat(element.kind()).isEqualTo(EntryKind.UNREADABLE);
            assertThat(raw(element)).isEqualTo(body);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entry\":[1]}",
                "{\"entry\":[[]]}",
                "{\"entry\":[\"a\"]}",
                "{\"entry\":[null]}",
                "{\"entry\":[{}]}",
                "{\"entry\":[{\"changes\":[]}]}",
                "{\"entry\":[{\"changes\":7}]}",
                "{\"entry\":[{\"changes\":[5]}]}",
                "{\"entry\":[{\"changes\":[{}]}]}",
                "{\"entry\":[{\"changes\":[{\"value\":[]}]}]}",
                "{\"entry\":[{\"changes\":[{\"value\":{\"messages\":{}}}]}]}",
                "{\"entry\":[{\"changes\":[{\"value\":{\"messages\":[],\"metadata\":9,\"contacts\":3}}]}]}"
            })
    void givesOneAccountEventForEachEmptyOrOddPlace(String body) {
        assertThat(split(body)).singleElement().satisfies(element -> {
            assertThat(element.kind()).isEqualTo(EntryKind.ACCOUNT);
            assertThat(body).contains(raw(element));
        });
    }

    @Test
    void takesElementsThatAreNoObjects() {
        assertThat(split(TestWebhooks.value("77", "\"messages\":[12,\"مرحبا\",null,[true],-1.5e3]")))
                .extracting(SplitterTest::raw)
                .containsExactly("12", "\"مرحبا\"", "null", "[true]", "-1.5e3");
    }

    @Test
    void keepsEntriesBeforeABreak() {
        String whole = TestWebhooks.value("77", "\"messages\":[{\"id\":\"a\"}]");
        String body = whole.substring(0, whole.length() - 2) + ",{\"id\":";

        assertThat(split(body)).extracting(Element::kind).containsExactly(EntryKind.MESSAGE, EntryKind.UNREADABLE);
    }

    @Test
    void survivesDepthSizeAndOtherAlphabets() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(split(TestWebhooks.value("77", "\"messages\":[{\"id\":\"a\",\"x\":" + deep + "},{\"id\":\"b\"}]")))
                .hasSize(2);
        assertThat(split("{\"entry\":" + "[".repeat(1_000_000)))
                .extracting(Element::kind)
                .containsExactly(EntryKind.UNREADABLE);
        assertThat(split(TestWebhooks.value("77", "\"messages\":[{\"id\":\"a\",\"x\":" + "9".repeat(100_000) + "}]")))
                .extracting(Element::kind)
                .containsExactly(EntryKind.MESSAGE);
        assertThat(Splitter.split(TestWebhooks.value("77", "\"messages\":[{\"id\":\"a\"}]")
                        .getBytes(UTF_16)))
                .extracting(Element::kind)
                .containsExactly(EntryKind.UNREADABLE);
        assertThat(Splitter.split("{\"entry\":[{\"id\":\"\u00e9\u00ff\"}]}".getBytes(ISO_8859_1)))
                .hasSize(1);
    }

    @Test
    void keepsWholeWhatHasMoreElementsThanMetaSends() {
        String updates = TestWebhooks.value("77", "\"statuses\":[0" + ",0".repeat(999) + "]");
        String flood = TestWebhooks.value("77", "\"statuses\":[0" + ",0".repeat(1_500_000) + "]");

        assertThat(split(updates)).hasSize(1_000);
        assertThat(split(flood)).singleElement().satisfies(element -> {
            assertThat(element.kind()).isEqualTo(EntryKind.UNREADABLE);
            assertThat(raw(element)).isEqualTo(flood);
        });
    }

    private static List<Element> split(String body) {
        return Splitter.split(body.getBytes(UTF_8));
    }

    private static String raw(Element element) {
        return new String(element.raw().bytes(), UTF_8);
    }
}
