package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Command.Escalate;
import com.crmres.kit.id.Ids;
import com.crmres.model.conversation.Conversation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What turns read and decided, for replay, and in the same statement that the AI did it, for the audit log. */
@Repository
class TurnRecords {

    private static final String KEEP = """
            with turn as (
              insert into turn_records
                (id, restaurant_id, conversation_id, business_time, opened_at, closed_at, input, output)
              values (:id, :restaurant, :conversation, :businessTime, :openedAt, :closedAt, :input::jsonb, :output::jsonb)
              returning restaurant_id, conversation_id, closed_at)
            insert into audit_log
              (id, restaurant_id, actor_kind, verb, subject_kind, subject_id, branch_id, details, at)
            select :auditId, restaurant_id, 'ai', :verb, 'conversation', conversation_id, :branch::uuid, :details::jsonb,
              closed_at
            from turn
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final JsonMapper json;

    TurnRecords(JdbcClient jdbc, Ids ids, JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.json = json;
    }

    void keep(OpenTurn turn, TurnRecord record, Conversation conversation, @Nullable UUID replyId, Instant closedAt) {
        List<Command> commands = record.output().commands();
        boolean escalated = commands.stream().anyMatch(Escalate.class::isInstance);
        jdbc.sql(KEEP)
                .param("id", turn.id())
                .param("restaurant", turn.key().restaurantId())
                .param("conversation", turn.key().conversationId())
                .param("businessTime", Timestamp.from(turn.businessTime()))
                .param("openedAt", Timestamp.from(turn.openedAt()))
                .param("closedAt", Timestamp.from(closedAt))
                .param("input", json.writeValueAsString(record.input()))
                .param("output", json.writeValueAsString(record.output()))
                .param("auditId", ids.next())
                .param("verb", escalated ? "turn.escalated" : "turn.answered")
                .param("branch", conversation.branchId())
                .param("details", json.writeValueAsString(details(turn, commands, replyId)))
                .update();
    }

    private static Map<String, Object> details(OpenTurn turn, List<Command> commands, @Nullable UUID replyId) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("turn_id", turn.id());
        if (replyId != null) {
            details.put("message_id", replyId);
        }
        for (Command command : commands) {
            if (command instanceof Escalate escalate) {
                details.put("reason", escalate.reason());
            }
        }
        return details;
    }
}
