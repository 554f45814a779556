package com.crmres.ai.testing;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Dialogue;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.dialogue.Dialogue.Question;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.reply.Reply;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Language;
import com.crmres.ai.understanding.Utterance.Heard;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A conversation without database, queue or waiting: what is said, and what comes back. */
public final class TestDialogue {

    private static final Dialogue DIALOGUE = assembled();
    private static final Instant NOON = Instant.parse("2026-11-22T09:30:00Z");

    private final RestaurantFacts restaurant;
    private final Random turns = new Random(7);
    private DialogueState state = DialogueState.fresh();
    private Instant now = NOON;

    public TestDialogue(RestaurantFacts restaurant) {
        this.restaurant = restaurant;
    }

    public static TestDialogue withNajdGrill() {
        return new TestDialogue(TestFacts.najdGrill());
    }

    private static Dialogue assembled() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment((ConfigurableApplicationContext) context);
        context.register(TestDialogueConfiguration.class);
        context.scan(
                "com.crmres.ai.dialogue",
                "com.crmres.ai.escalation",
                "com.crmres.ai.feedback",
                "com.crmres.ai.enquiry",
                "com.crmres.ai.courtesy");
        context.refresh();
        return context.getBean(Dialogue.class);
    }

    public TestDialogue at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Answer says(String... bubbles) {
        return hears(Arrays.stream(bubbles)
                .map(bubble -> new Heard("text", bubble, null))
                .toList());
    }

    public Answer touches(String id) {
        return hears(List.of(new Heard("interactive", null, id)));
    }

    public Answer sends(String kind) {
        return hears(List.of(new Heard(kind, null, null)));
    }

    private Answer hears(List<Heard> heard) {
        UUID turn = new UUID(turns.nextLong(), turns.nextLong());
        Answer answer = DIALOGUE.answer(new Question(turn, heard, state, Language.ARABIC, restaurant, now));
        state = answer.decision().state();
        return answer;
    }

    public DialogueState state() {
        return state;
    }

    public static String text(Answer answer) {
        return Objects.requireNonNull(answer.decision().reply()).text();
    }

    public static @Nullable Reply reply(Answer answer) {
        return answer.decision().reply();
    }

    public static List<Command> commands(Answer answer) {
        return answer.decision().commands();
    }
}
