package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.crmres.ai.AiProcessor;
import com.crmres.ai.dialogue.Dialogue;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.restaurant.RestaurantBook;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.testing.StatementCounter;
import com.crmres.ai.testing.TestGuest;
import com.crmres.ai.testing.TestRestaurant;
import com.crmres.ai.turn.Opening.Opened;
import com.crmres.event.signal.Queues;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** One answer a turn: whoever races, crashes or comes late. */
@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"crmres.turn.sweep-every=300ms", "crmres.turn.lease=2s", "crmres.turn.heartbeat=500ms"})
@Import(StatementCounter.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class TurnFencingIT {

    private final Instant aWhileAgo = Instant.now().minusSeconds(20);

    @Autowired
    Turns turns;

    @Autowired
    TurnOpener opener;

    @Autowired
    TurnCloser closer;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    Dialogue dialogue;

    @Autowired
    RestaurantBook book;

    @Autowired
    SqsTemplate queues;

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final TestGuest umKhalid = najd.guest("أم خالد");

    @Test
    void eightSignalsAtOnceAreOneTurn() throws Exception {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        Callable<Object> take = () -> turns.take(key(umKhalid));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> taken : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> take).toList())) {
                taken.get();
            }
        }

        assertThat(umKhalid.replies()).hasSize(1);
        assertThat(turnRecords(umKhalid)).isEqualTo(1);
    }

    @Test
    void twoInstancesAnswerEachGuestOnce() {
        List<TestGuest> guests =
                IntStream.range(0, 30).mapToObj(number -> najd.guest("ضيف")).toList();
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(AiProcessor.class)
                .profiles("local")
                .run("--server.port=0", "--crmres.turn.sweep-every=300ms", "--spring.jmx.enabled=false")) {
            assertThat(other.isRunning()).isTrue();
            for (TestGuest guest : guests) {
                guest.writes("الأكل كان لذيذ");
                IntStream.range(0, 4).forEach(again -> queues.send(Queues.AI_TURNS, guest.signal()));
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> guests.stream().noneMatch(guest -> guest.unanswered() > 0));
        }
        assertThat(guests).allSatisfy(guest -> assertThat(guest.replies()).hasSize(1));
        assertThat(guests).allSatisfy(guest -> assertThat(turnRecords(guest)).isEqualTo(1));
    }

    @Test
    void aTurnThatDiedIsTakenOnceByAnotherAndComesTooLateItself() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn dead = open(umKhalid);

        assertThat(turns.take(key(umKhalid))).isEmpty();
        assertThat(umKhalid.replies()).isEmpty();

        await().atMost(Duration.ofSeconds(10)).until(() -> umKhalid.replies().size() == 1);
        assertThat(close(dead)).isFalse();
        await().during(Duration.ofSeconds(1)).until(() -> umKhalid.replies().size() == 1);
        assertThat(turnRecords(umKhalid)).isEqualTo(1);
    }

    @Test
    void aTurnThatThinksLongKeepsItsLease() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn slow = open(umKhalid);

        try (Heartbeats.Beat beat = heartbeats.of(slow)) {
            Duration pastTheLease = Duration.ofMillis(3_500);
            await().during(pastTheLease)
                    .atMost(pastTheLease.plusSeconds(2))
                    .until(() -> umKhalid.replies().isEmpty());
        }

        assertThat(close(slow)).isTrue();
        assertThat(umKhalid.replies()).hasSize(1);
    }

    @Test
    void aTurnIsDiscardedWhenStaffTakeOverMeanwhile() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn turn = open(umKhalid);

        umKhalid.isTakenOver();

        assertThat(close(turn)).isFalse();
        assertThat(umKhalid.replies()).isEmpty();
        assertThat(umKhalid.unanswered()).isEqualTo(1);
    }

    @Test
    void aDeletedRestaurantAnswersNobody() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn turn = open(umKhalid);

        LocalDatabase.update("update restaurants set deleted_at = now() where id = ?", najd.id());

        assertThat(close(turn)).as("a turn that was under way").isFalse();
        await().atMost(Duration.ofSeconds(10)).until(() -> needingAnswers() == 0);
        umKhalid.wrote("وينكم؟", aWhileAgo);
        turns.take(key(umKhalid));
        assertThat(umKhalid.replies()).isEmpty();
        assertThat(needingAnswers()).isZero();
    }

    private long needingAnswers() {
        return LocalDatabase.number(
                "select count(*) from messages where restaurant_id = ? and needs_answer and turn_id is null",
                najd.id());
    }

    @Test
    void aTurnThatWasInterruptedByStaffDoesNotEndAfterTheyHandBack() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn turn = open(umKhalid);

        umKhalid.isTakenOver();
        umKhalid.isAnsweredByStaff();
        umKhalid.isHandedBack();

        assertThat(close(turn)).isFalse();
        await().during(Duration.ofSeconds(1)).until(() -> umKhalid.replies().isEmpty());
    }

    @Test
    void whatNobodyAnsweredIsAnsweredOnceStaffHandBack() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn turn = open(umKhalid);
        umKhalid.isTakenOver();

        umKhalid.isHandedBack();

        assertThat(close(turn)).isFalse();
        await().until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.unanswered()).isZero();
    }

    @Test
    void everyTurnIsWrittenDownOnce() {
        umKhalid.wrote("وش عندكم اليوم؟", Instant.now().plusSeconds(3600));
        turns.take(key(umKhalid));
        umKhalid.wrote("ابي اكلم موظف", Instant.now().plusSeconds(3600));
        turns.take(key(umKhalid));

        assertThat(LocalDatabase.rows(
                        "select verb, details->>'reason' as reason, details->>'message_id' is not null as replied"
                                + " from audit_log where actor_kind = 'ai' and subject_id = ? order by at",
                        umKhalid.conversationId()))
                .extracting(row -> row.get("verb"), row -> row.get("reason"), row -> row.get("replied"))
                .containsExactly(tuple("turn.answered", null, true), tuple("turn.escalated", "asked_for_human", true));
        assertThat(umKhalid.conversation("waiting_since")).isNotNull();
    }

    @Test
    void aMessageThatComesWhileThinkingIsTheNextTurn() {
        umKhalid.wrote("وش عندكم اليوم؟", aWhileAgo);
        OpenTurn turn = open(umKhalid);
        umKhalid.writes("شكرا");

        assertThat(close(turn)).isTrue();

        assertThat(umKhalid.unanswered()).isEqualTo(1);
        await().until(() -> umKhalid.replies().size() == 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وش عندكم اليوم؟",
                "الأكل كان بارد",
                "ابي اكلم موظف",
                "قطار السماء يطير",
                "شكرا",
                "متى تفتحون وكم سعر الكباب؟"
            })
    void aTurnNeedsAtMostTwelveStatementsInTwoTransactions(String text) {
        book.of(najd.id());
        umKhalid.wrote(text, Instant.now().plusSeconds(3600));

        StatementCounter.begin();
        turns.take(key(umKhalid));

        System.out.printf(
                "%d statements for %s%n", StatementCounter.statements().size(), text);
        assertThat(umKhalid.replies()).hasSize(1);
        assertThat(StatementCounter.statements()).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.commits()).isEqualTo(2);
    }

    @Test
    void aRatingNeedsAtMostTwelveStatementsInTwoTransactions() {
        umKhalid.wrote("الأكل كان لذيذ بس الخدمة بطيئة", Instant.now().plusSeconds(3600));
        turns.take(key(umKhalid));
        umKhalid.wrote("4", Instant.now().plusSeconds(3600));

        StatementCounter.begin();
        turns.take(key(umKhalid));

        System.out.printf(
                "%d statements for a rating%n", StatementCounter.statements().size());
        assertThat(umKhalid.replies()).hasSize(2);
        assertThat(StatementCounter.statements()).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.commits()).isEqualTo(2);
        assertThat(LocalDatabase.number(
                        "select rating from feedback where conversation_id = ?", umKhalid.conversationId()))
                .isEqualTo(4);
    }

    @Test
    void anotherRestaurantsSignalFindsNothing() {
        umKhalid.wrote("وش عندكم اليوم؟", Instant.now().plusSeconds(3600));
        TestRestaurant other = TestRestaurant.najdGrill();

        Opening opening = opener.open(new ConversationKey(other.id(), umKhalid.conversationId()));

        assertThat(opening).isInstanceOf(Opening.Nothing.class);
    }

    @Test
    void whoIsStillWritingIsWaitedFor() {
        umKhalid.wrote("ابي اسأل", Instant.now());

        assertThat(opener.open(key(umKhalid))).isInstanceOf(Opening.NotYet.class);
        assertThat(umKhalid.conversation("turn_token")).isNull();
    }

    private OpenTurn open(TestGuest guest) {
        return Stream.of(opener.open(key(guest)))
                .map(Opened.class::cast)
                .map(Opened::turn)
                .findFirst()
                .orElseThrow();
    }

    private boolean close(OpenTurn turn) {
        RestaurantFacts restaurant = book.of(najd.id());
        Answer answer = dialogue.answer(turn.question(restaurant));
        return closer.close(turn, restaurant, answer).isPresent();
    }

    private static ConversationKey key(TestGuest guest) {
        return ConversationKey.of(guest.signal());
    }

    private static long turnRecords(TestGuest guest) {
        return LocalDatabase.number(
                "select count(*) from turn_records where conversation_id = ?", guest.conversationId());
    }
}
