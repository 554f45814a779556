package com.crmres.kit.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks before the service opens its doors: whether its secrets are secrets and the database is as new as it is. */
class StartChecks implements SmartLifecycle {

    private static final int SHORTEST_SECRET = 12;
    private static final Pattern DEMO_VALUE =
            Pattern.compile("(?i)^(demo|local|test|example|sample|change-?me|secret|password|dummy|todo).*|^(.)\\2*$");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final Environment environment;
    private final ObjectProvider<RequiredSecrets> settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    StartChecks(
            Environment environment,
            ObjectProvider<RequiredSecrets> settings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.environment = environment;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            settings.orderedStream().forEach(StartChecks::requireSecrets);
        }
        requireSchema();
        running = true;
    }

    static void requireSecrets(RequiredSecrets settings) {
        settings.requiredSecrets().forEach((variable, value) -> {
            if (value.isBlank()) {
                throw new StartRefused(
                        "The environment variable %s is not set; outside the local profile this service does not start without it."
                                .formatted(variable));
            }
            if (value.length() < SHORTEST_SECRET || DEMO_VALUE.matcher(value).matches()) {
                throw new StartRefused(
                        "The environment variable %s holds a demo value or is too short; outside the local profile this service wants a secret of at least %d characters."
                                .formatted(variable, SHORTEST_SECRET));
            }
        });
    }

    private void requireSchema() {
        int built = newestMigration();
        int present = Objects.requireNonNull(transaction.execute(status -> installedMigration()));
        if (present < built) {
            throw new StartRefused(
                    "The database is at schema version %d and this service needs %d: run the migrations of shared-model first (core-api --migrate)."
                            .formatted(present, built));
        }
    }

    private int installedMigration() {
        boolean migrated = jdbc.sql("select to_regclass('flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        if (!migrated) {
            return 0;
        }
        return jdbc.sql(
                        "select coalesce(max(version::integer), 0) from flyway_schema_history where success and version ~ '^[0-9]+$'")
                .query(Integer.class)
                .single();
    }

    private static int newestMigration() {
        try {
            Resource[] migrations =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
            return Stream.of(migrations)
                    .map(resource -> MIGRATION.matcher(Objects.requireNonNullElse(resource.getFilename(), "")))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that works. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
