package com.crmres.notification.alert;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes an incident down as an alert, once, also when two instances hear of it in the same moment. */
@Repository
class IncidentBook {

    private final JdbcClient jdbc;

    IncidentBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says whether the incident was new; where it names no customer it is the conversation's. */
    boolean enter(UUID alertId, UUID restaurantId, Incident incident) {
        return jdbc.sql("""
                        insert into alerts (id, restaurant_id, kind, incident, conversation_id, customer_id, message_id,
                          reason, raised_at)
                        values (?, ?, ?, ?, ?, coalesce(?, (select customer_id from conversations where id = ?)), ?, ?, ?)
                        on conflict (restaurant_id, incident) do nothing
                        """)
                        .params(alertId, restaurantId, incident.kind().code(), incident.name())
                        .param(incident.conversationId())
                        .param(incident.customerId())
                        .param(incident.conversationId())
                        .param(incident.messageId())
                        .params(incident.reason(), Timestamp.from(incident.at()))
                        .update()
                == 1;
    }
}
