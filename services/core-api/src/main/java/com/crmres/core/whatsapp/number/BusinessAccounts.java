package com.crmres.core.whatsapp.number;

import com.crmres.core.whatsapp.number.NumberView.AccountList;
import com.crmres.core.whatsapp.number.NumberView.AccountView;
import com.crmres.kit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The business accounts of a restaurant, and whether each has a token: what it is this service may not read. */
@Component
class BusinessAccounts {

    private static final String ALL = """
            select w.waba_id, count(n.id) as numbers, max(c.updated_at) as token_changed_at
            from (select waba_id from whatsapp_numbers where restaurant_id = :restaurant and is_active
                  union select waba_id from whatsapp_credentials where restaurant_id = :restaurant) w
            left join whatsapp_numbers n on n.waba_id = w.waba_id and n.restaurant_id = :restaurant and n.is_active
            left join whatsapp_credentials c on c.waba_id = w.waba_id and c.restaurant_id = :restaurant
            group by w.waba_id order by w.waba_id
            """;

    private final Tenants tenants;
    private final JdbcClient jdbc;

    BusinessAccounts(Tenants tenants, JdbcClient jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    AccountList of(UUID restaurantId) {
        return tenants.read(
                restaurantId,
                () -> new AccountList(jdbc.sql(ALL)
                        .param("restaurant", restaurantId)
                        .query(BusinessAccounts::view)
                        .list()));
    }

    boolean knows(UUID restaurantId, String wabaId) {
        return of(restaurantId).accounts().stream()
                .anyMatch(account -> account.wabaId().equals(wabaId));
    }

    private static AccountView view(ResultSet row, int index) throws SQLException {
        Timestamp changed = row.getTimestamp("token_changed_at");
        return new AccountView(
                row.getString("waba_id"),
                row.getInt("numbers"),
                changed != null,
                changed == null ? null : changed.toInstant());
    }
}
