package com.crmres.core.provisioning;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes restaurants, each in one transaction; a second run changes nothing. */
public class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PlaceRows places;
    private final TeamRows team;
    private final MenuRows menu;
    private final TemplateRows templates;

    /** @param settings gives the passwords by the names of their environment variables */
    public Provisioning(DataSource owner, Function<String, @Nullable String> settings) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.jdbc = JdbcClient.create(owner);
        this.places = new PlaceRows(jdbc);
        this.team = new TeamRows(jdbc, new FirstPasswords(settings));
        this.menu = new MenuRows(jdbc);
        this.templates = new TemplateRows(jdbc);
    }

    public void run(Path files) {
        for (RestaurantFile file : new RestaurantFiles().read(files)) {
            transaction.executeWithoutResult(status -> write(file));
            LOG.info("{} is provisioned", file.restaurant().slug());
        }
    }

    private void write(RestaurantFile file) {
        enter(file.restaurant().id());
        Instant now = Instant.now();
        places.write(file, now);
        team.write(file, now);
        menu.write(file, now);
        templates.write(file, now);
    }

    // row-level security is forced: it binds the owner of the tables too
    private void enter(UUID restaurantId) {
        jdbc.sql("select set_config('app.restaurant_id', ?, true)")
                .param(restaurantId.toString())
                .query(String.class)
                .single();
    }
}
