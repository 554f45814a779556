package com.crmres.core.branch;

import com.crmres.core.branch.NearestBranches.Near;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.EarthPoint;
import com.crmres.model.restaurant.RestaurantCalendar;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the branches near a place by the index of places, and then those among them that are wanted. */
@Service
class NearestFinder {

    /** Open and delivering are told for so many: beyond the hundredth nearest nobody drives. */
    static final int LOOKED_AT = 200;

    static final String NEAREST = """
            select id, earth_point <-> cube(array[:x, :y, :z]::float8[]) as through_the_earth
            from branches
            where restaurant_id = :restaurant and deleted_at is null and is_active and earth_point is not null
              and (:everywhere or id = any (:branches))
            order by earth_point <-> cube(array[:x, :y, :z]::float8[])
            limit :most
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Tenants tenants;
    private final BranchReader reader;
    private final BusinessClock clock;

    NearestFinder(JdbcClient jdbc, EntityManager entities, Tenants tenants, BranchReader reader, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.tenants = tenants;
        this.reader = reader;
        this.clock = clock;
    }

    NearestBranches find(Caller caller, NearestQuery query) {
        return tenants.read(caller.restaurantId(), () -> {
            Map<UUID, Double> distances = distances(caller, query);
            Map<UUID, Branch> branches = load(distances);
            RestaurantCalendar calendar = reader.calendar(caller.restaurantId());
            Instant now = clock.instant();
            return new NearestBranches(distances.entrySet().stream()
                    .flatMap(each -> Optional.ofNullable(branches.get(each.getKey()))
                            .map(branch -> near(BranchResponse.of(branch, calendar, now), each.getValue()))
                            .stream())
                    .filter(query::wants)
                    .limit(query.most())
                    .toList());
        });
    }

    private Map<UUID, Double> distances(Caller caller, NearestQuery query) {
        EarthPoint from = EarthPoint.of(query.latitude(), query.longitude());
        Map<UUID, Double> distances = new LinkedHashMap<>();
        jdbc.sql(NEAREST)
                .param("x", from.x())
                .param("y", from.y())
                .param("z", from.z())
                .param("restaurant", caller.restaurantId())
                .param("everywhere", caller.seesAllBranches())
                .param("branches", caller.branchIds().toArray(UUID[]::new))
                .param("most", LOOKED_AT)
                .query(row -> {
                    distances.put(row.getObject("id", UUID.class), row.getDouble("through_the_earth"));
                });
        return distances;
    }

    private Map<UUID, Branch> load(Map<UUID, Double> distances) {
        return entities.createQuery("from Branch b where b.id in :ids", Branch.class)
                .setParameter("ids", distances.keySet())
                .getResultStream()
                .collect(Collectors.toMap(Branch::id, Function.identity()));
    }

    private static Near near(BranchResponse branch, double throughTheEarth) {
        double metres = EarthPoint.overGround(throughTheEarth);
        return new Near(branch, Math.round(metres), branch.openNow(), branch.delivers(metres));
    }
}
