package com.crmres.core.privacy.erasure;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Guest;
import com.crmres.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever erases a guest while the assistant is in its turn waits for what it is just writing, and takes that too. */
@CoreApiTest
class ErasureDuringTurnIT {

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "9665"
            + String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1).substring(0, 8);

    @Autowired
    private Api api;

    @Autowired
    private ErasureRounds rounds;

    private String token = "";
    private Guest guest = new Guest(new UUID(0, 0), new UUID(0, 0), "", "");

    @BeforeEach
    void aGuestWhoIsBeingAnswered() {
        token = api.tokenOf(OWNER);
        guest = Guest.of(NAJD_GRILL, mark, phone);
        guest.leavesTraces();
        LocalDatabase.update(
                "update messages set needs_answer = true where conversation_id = ? and sender = 'customer'",
                guest.conversation());
        LocalDatabase.update(
                "update conversations set turn_token = gen_random_uuid(), turn_until = now() + interval '15 seconds'"
                        + " where id = ?",
                guest.conversation());
    }

    @Test
    void anOpenTurnHoldsNothingUpAndIsClosedWithTheConversation() throws Exception {
        Answer asked = erase();

        assertThat(asked.status()).isEqualTo(202);
        assertThat(LocalDatabase.number("""
                select count(*) from conversations c join messages m on m.conversation_id = c.id
                where c.id = ? and (c.status <> 'resolved' or m.needs_answer)""", guest.conversation())).isZero();
        finished(asked);
        assertThat(Traces.of(List.of(mark, phone))).isEmpty();
    }

    @Test
    void anAnswerThatIsJustBeingWrittenIsWaitedForWithheldAndErased() throws Exception {
        try (Connection assistant = LocalDatabase.superuser().getConnection();
                Statement turn = assistant.createStatement()) {
            assistant.setAutoCommit(false);
            turn.execute("select 1 from conversations where id = '" + guest.conversation() + "' for update");
            CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(this::erase);
            await().until(() -> LocalDatabase.number("select count(*) from pg_locks where not granted") > 0);
            answers(turn);
            assistant.commit();
            finished(asked.get());
        }

        assertThat(LocalDatabase.rows(
                                "select delivery, text from messages where conversation_id = ? and sender = 'ai'",
                                guest.conversation())
                        .toString())
                .isEqualTo("[{delivery=withheld, text=null}]");
        assertThat(Traces.of(List.of(mark, phone))).isEmpty();
    }

    private void answers(Statement turn) throws SQLException {
        turn.execute("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  received_at, delivery, next_attempt_at)
                select gen_random_uuid(), restaurant_id, id, whatsapp_number_id, 99, 'ai', 'text', 'حياك %s', now(), 'queued',
                  now() from conversations where id = '%s'""".formatted(mark, guest.conversation()));
        turn.execute("""
                insert into turn_records (id, restaurant_id, conversation_id, business_time, opened_at, closed_at, input, output)
                select gen_random_uuid(), restaurant_id, id, now(), now(), now(), '{"text": "%s"}', '{"reply": "%s"}'
                from conversations where id = '%s'""".formatted(mark, mark, guest.conversation()));
    }

    private Answer erase() {
        return api.postAs(
                token,
                "/api/v1/customers/" + guest.id() + "/erase",
                Map.of("confirm", guest.id()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private void finished(Answer asked) {
        String path = "/api/v1/customers/erasures/" + asked.body().get("id").asString();
        JsonNode proof = await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            rounds.look();
                            return api.get(path, token).body();
                        },
                        body -> body.has("finished_at"));
        assertThat(proof.get("steps")).isNotEmpty();
    }
}
