package com.crmres.sandbox.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.TestNumbers;
import com.crmres.sandbox.webhook.Update;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookBodyTest {

    @TempDir
    Path folder;

    @Test
    void groupsByAccountNumberAndListAndGivesAccountEventsATime() {
        TestNumbers numbers = TestNumbers.in(folder);
        numbers.register("1", "10");
        numbers.register("2", "10");
        numbers.register("3", "30");

        JsonNode body = new JsonMapper()
                .readTree(new WebhookBody(numbers.numbers())
                        .of(List.of(
                                update("a", Update.Kind.MESSAGES, "1", "{\"id\":\"a\"}"),
                                update("b", Update.Kind.MESSAGES, "1", "{\"id\":\"b\"}"),
                                update("c", Update.Kind.STATUSES, "1", "{\"id\":\"c\"}"),
                                update("d", Update.Kind.MESSAGES, "2", "{\"id\":\"d\"}"),
                                update("e", Update.Kind.MESSAGES, "3", "{\"id\":\"e\"}"),
                                new Update(
                                        "f",
                                        Update.Kind.ACCOUNT,
                                        "f",
                                        "3",
                                        "30",
                                        "1700000000",
                                        "{\"value\":{},\"field\":\"account_update\"}"))));

        assertThat(body.path("entry")).hasSize(3);
        assertThat(body.at("/entry/0/changes")).hasSize(3);
        assertThat(body.at("/entry/0/changes/0/value/messages")).hasSize(2);
        assertThat(body.at("/entry/0").has("time")).isFalse();
        assertThat(body.at("/entry/2/id").asString()).isEqualTo("30");
        assertThat(body.at("/entry/2/time").asLong()).isEqualTo(1_700_000_000);
        assertThat(body.at("/entry/2/changes/0/field").asString()).isEqualTo("account_update");
    }

    private static Update update(String id, Update.Kind kind, String number, String element) {
        return new Update(id, kind, id, number, "lane", null, element);
    }
}
