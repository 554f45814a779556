package com.crmres.core.privacy.export;

import com.crmres.core.audit.Audit;
import com.crmres.core.customer.Customers;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.privacy.Needles;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who was given what is held of a customer, and gives it: place by place of the register, row by row. */
@Service
class Exporting {

    private static final int ROWS_AT_ONCE = 100;

    private final Tenants tenants;
    private final Customers customers;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Exporting(
            Tenants tenants,
            Customers customers,
            IdempotencyKeys keys,
            Audit audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.keys = keys;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Made begin(Caller caller, UUID customerId, String key) {
        return tenants.write(caller.restaurantId(), () -> {
            customers.mustBeThere(caller, customerId);
            if (!customers.isWhollySeen(caller, customerId)) {
                throw new Conflict("customer_of_other_branches");
            }
            return keys.once(caller, key, "export:" + customerId, exportId -> enter(caller, customerId, exportId));
        });
    }

    private void enter(Caller caller, UUID customerId, UUID exportId) {
        jdbc.sql("insert into customer_exports (id, restaurant_id, customer_id, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(exportId, caller.restaurantId(), customerId, caller.userId(), Timestamp.from(clock.instant()))
                .update();
        audit.record(caller, "customer.exported", "customer", customerId, null, Map.of("export_id", exportId));
    }

    /** In one transaction, which sees all of it at one instant and keeps in memory only a few rows. */
    void write(Caller caller, UUID customerId, UUID exportId, OutputStream out) {
        tenants.read(caller.restaurantId(), () -> {
            try (JsonGenerator document = json.createGenerator(out)) {
                document.writeStartObject();
                document.writePOJOProperty("export_id", exportId);
                document.writePOJOProperty("restaurant_id", caller.restaurantId());
                document.writePOJOProperty("customer_id", customerId);
                document.writePOJOProperty("made_at", clock.instant());
                document.writeObjectPropertyStart("held");
                held(customerId, document);
                document.writeEndObject();
                document.writeEndObject();
            }
            return exportId;
        });
    }

    private void held(UUID customerId, JsonGenerator document) {
        String[] needles = Needles.of(customers.names(List.of(customerId))).array();
        List<String> places = jdbc.sql("select table_name from privacy.places order by position desc")
                .query((row, number) -> row.getString(1))
                .list();
        for (String place : places) {
            document.writeArrayPropertyStart(place);
            jdbc.sql("select held::text from privacy.held(?, ?, ?) as held")
                    .params(place, customerId, needles)
                    .withFetchSize(ROWS_AT_ONCE)
                    .query(row -> {
                        document.writeRawValue(row.getString(1));
                    });
            document.writeEndArray();
        }
    }
}
