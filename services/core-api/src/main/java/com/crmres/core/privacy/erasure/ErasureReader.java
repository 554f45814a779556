package com.crmres.core.privacy.erasure;

import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows erasures and their proofs. */
@Service
class ErasureReader {

    private static final String SELECT =
            "select id, customer_id, requested_by, requested_at, finished_at from erasures e where e.restaurant_id = ?";

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Erasures erasures;

    ErasureReader(Tenants tenants, JdbcClient jdbc, Erasures erasures) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.erasures = erasures;
    }

    ErasureList list(Caller caller, int limit, @Nullable PageCursor cursor) {
        return tenants.read(caller.restaurantId(), () -> {
            Page<ErasureResponse> page = Page.of(
                    found(caller.restaurantId(), limit, cursor),
                    limit,
                    erasure -> new PageCursor(erasure.requestedAt(), erasure.id()));
            return new ErasureList(page.rows(), page.next());
        });
    }

    private List<ErasureResponse> found(UUID restaurantId, int limit, @Nullable PageCursor cursor) {
        String behind = cursor == null ? "" : " and (e.requested_at, e.id) < (?, ?)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        SELECT + behind + " order by e.requested_at desc, e.id desc limit " + (limit + 1))
                .param(restaurantId);
        if (cursor != null) {
            query = query.params(Timestamp.from(cursor.at()), cursor.id());
        }
        return query.query((row, number) -> erasure(row)).list();
    }

    ErasureResponse get(Caller caller, UUID id) {
        return tenants.read(
                caller.restaurantId(),
                () -> jdbc.sql(SELECT + " and e.id = ?")
                        .params(caller.restaurantId(), id)
                        .query((row, number) -> erasure(row))
                        .optional()
                        .map(erasure -> erasure.with(erasures.steps(id)))
                        .orElseThrow(() -> new NotFound("erasure")));
    }

    private static ErasureResponse erasure(ResultSet row) throws SQLException {
        return new ErasureResponse(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("requested_by", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
