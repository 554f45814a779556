package com.crmres.core.provisioning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a restaurant and what each may do there. */
final class TeamRows {

    private final JdbcClient jdbc;
    private final FirstPasswords passwords;

    TeamRows(JdbcClient jdbc, FirstPasswords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    void write(RestaurantFile file, Instant now) {
        Timestamp at = Timestamp.from(now);
        Map<String, UUID> branches = file.branches().stream()
                .collect(Collectors.toMap(RestaurantFile.Place::slug, RestaurantFile.Place::id));
        for (RestaurantFile.Person person : file.users()) {
            if (!isKnown(person)) {
                user(person, at);
            }
            membership(file.restaurant().id(), person, branchIds(person, branches), at);
        }
    }

    // asked before, since a password takes longer to hash than all the rest takes to write
    private boolean isKnown(RestaurantFile.Person person) {
        return jdbc.sql("select exists (select 1 from users where id = ?)")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> branchIds(RestaurantFile.Person person, Map<String, UUID> branches) {
        return person.branches().stream()
                .map(slug -> {
                    UUID id = branches.get(slug);
                    if (id == null) {
                        throw new ProvisioningRefused(person.email() + " works in " + slug + ", which is no branch");
                    }
                    return id;
                })
                .toList();
    }

    private void user(RestaurantFile.Person person, Timestamp at) {
        jdbc.sql("""
                insert into users (id, email, name, password_hash, created_at, updated_at)
                values (:id, :email, :name, :hash, :at, :at)
                """)
                .param("id", person.id())
                .param("email", person.email().toLowerCase(Locale.ROOT))
                .param("name", person.name())
                .param("hash", passwords.hashFor(person))
                .param("at", at)
                .update();
    }

    private void membership(UUID restaurantId, RestaurantFile.Person person, List<UUID> branchIds, Timestamp at) {
        jdbc.sql("""
                insert into memberships (id, restaurant_id, user_id, role, branch_ids, created_at)
                values (:id, :restaurant, :user, :role, :branches, :at)
                on conflict (restaurant_id, user_id) do nothing
                """)
                .param("id", FixedIds.of(restaurantId, "membership", person.id().toString()))
                .param("restaurant", restaurantId)
                .param("user", person.id())
                .param("role", person.role().code())
                .param("branches", branchIds.toArray(UUID[]::new))
                .param("at", at)
                .update();
    }
}
