package com.crmres.whatsapp.account;

import com.crmres.kit.id.Ids;
import com.crmres.kit.id.Sha256;
import com.crmres.whatsapp.entry.InboundEntry;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes account events down as they came. */
@Component
class AccountRecords {

    private static final int LONGEST_WORD = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;

    AccountRecords(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** Whether it is new: Meta repeats events, and gives them no id. */
    boolean keep(AccountEvent event, InboundEntry entry, byte[] element) {
        return jdbc.sql("""
                insert into account_events
                  (id, restaurant_id, whatsapp_number_id, waba_id, field, event, body, digest, occurred_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (restaurant_id, digest) do nothing
                """)
                        .param(ids.next())
                        .param(event.restaurantId())
                        .param(number(event))
                        .param(event.wabaId())
                        .param(event.field())
                        .param(event.event().map(AccountRecords::shortened).orElse(null))
                        .param(json.writeValueAsString(event.value().fields()))
                        .param(digest(event, entry, element))
                        .param(Timestamp.from(event.at()))
                        .param(Timestamp.from(entry.receivedAt()))
                        .update()
                == 1;
    }

    private static @Nullable UUID number(AccountEvent event) {
        return event.numbers().size() == 1 ? event.numbers().getFirst() : null;
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    private static String digest(AccountEvent event, InboundEntry entry, byte[] element) {
        return Sha256.hex(event.field() + "/" + event.wabaId() + "/" + entry.phoneNumberId() + "/" + entry.toldAt()
                + "/" + HexFormat.of().formatHex(element));
    }
}
