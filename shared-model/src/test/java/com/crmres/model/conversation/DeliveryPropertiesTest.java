package com.crmres.model.conversation;

import static com.crmres.model.conversation.DeliveryState.DELIVERED;
import static com.crmres.model.conversation.DeliveryState.FAILED;
import static com.crmres.model.conversation.DeliveryState.PLAYED;
import static com.crmres.model.conversation.DeliveryState.READ;
import static com.crmres.model.conversation.DeliveryState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.TestCustomers;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Statuses come in any order and more than once; where a message ends does not depend on it, as far as that is promised. */
class DeliveryPropertiesTest {

    private static final Instant AT = TestCustomers.WROTE.plusSeconds(2);

    /** From the least to the most that a status can tell. */
    private static final List<DeliveryState> UP = List.of(SENT, DELIVERED, READ, PLAYED);

    /** Where a message stands when its first status comes. */
    enum Beginning {
        BEING_SENT(message -> {}),
        OUTCOME_UNKNOWN(message -> message.becameUnknown(AT.plusSeconds(120))),
        WAITING_AGAIN(message -> message.waitUntil(AT.plusSeconds(6))),
        ACCEPTED_BY_META(message -> message.accepted("wamid.reply1", AT)),
        GIVEN_UP(message -> message.fail(Message.NO_ANSWER, "outcome_unknown")),
        WITHHELD_FROM_ANOTHER_SEND(message -> {
            message.waitUntil(AT);
            message.withhold("taken_over");
        });

        private final Consumer<Message> steps;

        Beginning(Consumer<Message> steps) {
            this.steps = steps;
        }

        Message message() {
            Conversation conversation = TestCustomers.conversationOfUmKhalid();
            MessageContent content =
                    Outgoing.Text.of("وعليكم السلام، حياك الله").content();
            Message message = Message.toCustomer(UUID.randomUUID(), conversation, Sender.AI, content, AT);
            message.claim(AT);
            steps.accept(message);
            return message;
        }
    }

    @Provide
    Arbitrary<List<DeliveryState>> statuses() {
        return Arbitraries.of(SENT, DELIVERED, READ, PLAYED, FAILED).list().ofMaxSize(12);
    }

    @Property(tries = 3000)
    void endsWhereThePromiseSays(@ForAll Beginning beginning, @ForAll("statuses") List<DeliveryState> told) {
        Message message = beginning.message();
        DeliveryState before = message.delivery();

        tell(message, told);

        assertThat(message.delivery()).isEqualTo(promised(before, told));
    }

    @Property(tries = 3000)
    void neverMovesDown(@ForAll Beginning beginning, @ForAll("statuses") List<DeliveryState> told) {
        Message message = beginning.message();
        for (DeliveryState status : told) {
            DeliveryState before = message.delivery();
            boolean moved = tell(message, status);

            assertThat(message.delivery()).isEqualTo(moved ? status : before);
            if (message.delivery() != FAILED) {
                assertThat(height(message.delivery())).isGreaterThanOrEqualTo(height(before));
            }
        }
    }

    @Property(tries = 2000)
    void endsTheSameInAnyOrderAndRepetitionUnlessItBothFailedAndArrived(
            @ForAll Beginning beginning,
            @ForAll("statuses") List<DeliveryState> told,
            @ForAll("statuses") List<DeliveryState> again,
            @ForAll Random random) {
        Assume.that(!told.contains(FAILED) || told.stream().noneMatch(DeliveryPropertiesTest::isArrival));

        assertThat(after(beginning, shuffled(told, again, random)).delivery())
                .isEqualTo(after(beginning, told).delivery());
    }

    @Property(tries = 2000)
    void endsAsTheFirstOfTheTwoSaysWhenItBothFailedAndArrived(
            @ForAll Beginning beginning,
            @ForAll("statuses") List<DeliveryState> told,
            @ForAll("statuses") List<DeliveryState> again,
            @ForAll Random random) {
        Assume.that(told.contains(FAILED));
        Assume.that(told.stream().anyMatch(DeliveryPropertiesTest::isArrival));
        List<DeliveryState> anew = shuffled(told, again, random);
        DeliveryState first = anew.stream()
                .filter(status -> status == FAILED || isArrival(status))
                .findFirst()
                .orElseThrow();

        assertThat(after(beginning, anew).delivery()).isEqualTo(first == FAILED ? FAILED : highest(told));
    }

    @Property(tries = 2000)
    void hearsNoNewsInWhatItWasToldBefore(
            @ForAll Beginning beginning, @ForAll("statuses") List<DeliveryState> told, @ForAll Random random) {
        Message message = after(beginning, told);
        List<@Nullable Object> before = shown(message);

        assertThat(shuffled(told, told, random)).noneMatch(status -> tell(message, status));
        assertThat(shown(message)).isEqualTo(before);
    }

    @Property(tries = 2000)
    void doesNotMindWhenMetasOwnAnswerComes(
            @ForAll("statuses") List<DeliveryState> told, @ForAll @IntRange(max = 12) int answeredAfter) {
        Message message = Beginning.BEING_SENT.message();
        int place = Math.min(answeredAfter, told.size());

        tell(message, told.subList(0, place));
        message.accepted("wamid.reply1", AT);
        tell(message, told.subList(place, told.size()));

        assertThat(message.delivery())
                .isEqualTo(after(Beginning.ACCEPTED_BY_META, told).delivery());
        assertThat(message.wamid()).isEqualTo("wamid.reply1");
    }

    /** Only up; a failure is the end unless the message had arrived. That we gave it up ourselves is no word of Meta's. */
    private static DeliveryState promised(DeliveryState before, List<DeliveryState> told) {
        Optional<DeliveryState> now = Optional.empty();
        for (DeliveryState status : told) {
            if (status == FAILED) {
                now = now.filter(DeliveryPropertiesTest::isArrival).or(() -> Optional.of(FAILED));
            } else {
                now = now.filter(had -> had == FAILED || height(had) > height(status))
                        .or(() -> Optional.of(status));
            }
        }
        return now.orElse(before);
    }

    private static int height(DeliveryState state) {
        return UP.indexOf(state);
    }

    private static boolean isArrival(DeliveryState state) {
        return height(state) >= height(DELIVERED);
    }

    private static DeliveryState highest(List<DeliveryState> told) {
        return UP.reversed().stream().filter(told::contains).findFirst().orElseThrow();
    }

    private static Message after(Beginning beginning, List<DeliveryState> told) {
        Message message = beginning.message();
        tell(message, told);
        return message;
    }

    private static void tell(Message message, List<DeliveryState> told) {
        told.forEach(status -> tell(message, status));
    }

    private static boolean tell(Message message, DeliveryState status) {
        return status == FAILED ? message.fail(131026, "Message undeliverable") : message.reached(status, AT);
    }

    /** All of it, some of it twice, in another order. */
    private static List<DeliveryState> shuffled(List<DeliveryState> told, List<DeliveryState> again, Random random) {
        List<DeliveryState> anew = new ArrayList<>(told);
        again.stream().filter(told::contains).forEach(anew::add);
        Collections.shuffle(anew, random);
        return anew;
    }

    private static List<@Nullable Object> shown(Message message) {
        List<@Nullable Object> shown = new ArrayList<>();
        shown.add(message.delivery());
        shown.add(message.failureCode());
        shown.add(message.sentAt());
        shown.add(message.deliveredAt());
        shown.add(message.readAt());
        return shown;
    }
}
