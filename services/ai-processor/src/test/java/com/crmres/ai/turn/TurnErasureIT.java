package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.ai.dialogue.Dialogue;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.restaurant.RestaurantBook;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.testing.TestGuest;
import com.crmres.ai.testing.TestRestaurant;
import com.crmres.ai.turn.Opening.Opened;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A guest who is erased while their answer is being decided is not answered, and nothing of what they said comes back. */
@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"crmres.turn.sweep-every=1h", "crmres.turn.lease=1s", "crmres.turn.heartbeat=500ms"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class TurnErasureIT {

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant aWhileAgo = Instant.now().minusSeconds(20);

    @Autowired
    private TurnOpener opener;

    @Autowired
    private TurnCloser closer;

    @Autowired
    private Turns turns;

    @Autowired
    private Dialogue dialogue;

    @Autowired
    private RestaurantBook book;

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final TestGuest guest = najd.guest("ضيف " + mark);

    @Test
    void theTurnComesToNothing() {
        guest.wrote("الأكل كان بارد، معك " + mark, aWhileAgo);
        OpenTurn turn = ((Opened) opener.open(key())).turn();

        guest.isErased();

        assertThat(close(turn)).isFalse();
        assertNothingIsLeft();
    }

    @Test
    void nobodyTakesTheTurnUpAgainWhenItsLeaseIsOver() {
        guest.wrote("وش عندكم اليوم؟ معك " + mark, aWhileAgo);
        assertThat(opener.open(key())).isInstanceOf(Opened.class);

        guest.isErased();

        Duration pastTheLease = Duration.ofMillis(1_500);
        await().during(pastTheLease)
                .atMost(pastTheLease.plusSeconds(2))
                .until(() -> turns.take(key()).isEmpty() && guest.replies().isEmpty());
        assertNothingIsLeft();
    }

    @Test
    void aTurnThatWasFasterIsErasedWithTheRest() {
        guest.wrote("الأكل كان بارد، معك " + mark, aWhileAgo);
        assertThat(close(((Opened) opener.open(key())).turn())).isTrue();

        guest.isErased();

        assertThat(guest.replies()).containsExactly("null");
        assertThat(said("turn_records") + said("messages") + said("feedback")).isZero();
    }

    private void assertNothingIsLeft() {
        assertThat(guest.replies()).isEmpty();
        assertThat(guest.unanswered()).isZero();
        assertThat(LocalDatabase.number(
                        "select count(*) from turn_records where conversation_id = ?", guest.conversationId()))
                .isZero();
        assertThat(LocalDatabase.number(
                        "select count(*) from feedback where conversation_id = ?", guest.conversationId()))
                .isZero();
        assertThat(said("messages") + said("conversations") + said("customers") + said("outbox"))
                .isZero();
    }

    private long said(String table) {
        return LocalDatabase.number("select count(*) from " + table + " t where position(? in t::text) > 0", mark);
    }

    private boolean close(OpenTurn turn) {
        RestaurantFacts restaurant = book.of(najd.id());
        Answer answer = dialogue.answer(turn.question(restaurant));
        return closer.close(turn, restaurant, answer).isPresent();
    }

    private ConversationKey key() {
        return ConversationKey.of(guest.signal());
    }
}
