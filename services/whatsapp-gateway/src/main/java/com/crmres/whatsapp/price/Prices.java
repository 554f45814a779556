package com.crmres.whatsapp.price;

import com.crmres.kit.id.Ids;
import com.crmres.model.conversation.Message;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what Meta says that messages cost; the last word holds. */
@Component
public class Prices {

    private final JdbcClient jdbc;
    private final Ids ids;

    Prices(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    public void take(Message message, Price price, Instant at) {
        jdbc.sql("""
                insert into message_prices as p
                  (id, restaurant_id, message_id, whatsapp_number_id, category, type, billable, market, priced_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (restaurant_id, message_id) do update set
                  category = excluded.category, type = excluded.type, billable = excluded.billable, priced_at = excluded.priced_at
                where p.priced_at <= excluded.priced_at
                  and (p.category, p.type) is distinct from (excluded.category, excluded.type)
                """)
                .param(ids.next())
                .param(message.restaurantId())
                .param(message.id())
                .param(message.whatsappNumberId())
                .param(price.category())
                .param(price.type())
                .param(price.billable())
                .param(price.market())
                .param(Timestamp.from(at))
                .update();
    }
}
