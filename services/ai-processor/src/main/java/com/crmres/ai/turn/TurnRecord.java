package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Language;
import com.crmres.ai.understanding.Understanding;
import com.crmres.model.TenantEntity;
import com.crmres.model.restaurant.Personality;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One turn as it was: enough to decide it again and compare. */
@Entity
@Table(name = "turn_records")
class TurnRecord extends TenantEntity {

    private UUID conversationId;

    private Instant businessTime;

    private Instant openedAt;

    private Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Input input;

    @JdbcTypeCode(SqlTypes.JSON)
    private Output output;

    @SuppressWarnings("NullAway.Init")
    protected TurnRecord() {}

    TurnRecord(OpenTurn turn, RestaurantFacts restaurant, Answer answer, Instant closedAt) {
        super(turn.id(), turn.key().restaurantId());
        this.conversationId = turn.key().conversationId();
        this.businessTime = turn.businessTime();
        this.openedAt = turn.openedAt();
        this.closedAt = closedAt;
        this.input = new Input(
                turn.messages(),
                turn.state(),
                turn.usualLanguage(),
                restaurant.personality(),
                restaurant.menu().fingerprint());
        this.output = Output.of(answer);
    }

    /** What the turn decided upon; its clock is {@code business_time}. */
    record Input(
            List<Incoming> messages,
            DialogueState state,
            Language usualLanguage,
            Personality personality,
            String menuFingerprint) {}

    /** What it came to. */
    record Output(
            Understanding understanding,
            List<Command> commands,
            DialogueState state,
            @Nullable String reply) {

        static Output of(Answer answer) {
            return new Output(
                    answer.understanding(),
                    answer.decision().commands(),
                    answer.decision().state(),
                    answer.decision().reply() == null
                            ? null
                            : answer.decision().reply().text());
        }
    }
}
