package com.crmres.whatsapp.onboarding;

import com.crmres.kit.error.DomainException;
import com.crmres.kit.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks Meta from time to time how each number is: what it does not tell by itself, and what got lost. */
@Component
class NumberRounds {

    private static final Logger log = LoggerFactory.getLogger(NumberRounds.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final NumberDesk desk;
    private final Clock clock;
    private final OnboardingSettings settings;

    NumberRounds(
            Tenants tenants,
            JdbcClient jdbc,
            Numbers numbers,
            NumberDesk desk,
            Clock clock,
            OnboardingSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.desk = desk;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${crmres.onboarding.look-every:30s}",
            fixedDelayString = "${crmres.onboarding.look-every:30s}")
    void look() {
        Instant since = clock.instant().minus(settings.checkEvery());
        tenants.anonymous(() -> jdbc.sql("select restaurant_id, whatsapp_number_id from lookup.numbers_unchecked(?, ?)")
                        .params(OffsetDateTime.ofInstant(since, ZoneOffset.UTC), settings.lookSize())
                        .query((row, index) ->
                                new Unchecked(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list())
                .forEach(one -> check(one, since));
    }

    private void check(Unchecked one, Instant since) {
        try {
            if (claim(one, since)) {
                desk.refresh(one.restaurantId(), one.numberId());
            }
        } catch (DomainException untold) {
            log.info("Meta did not tell how number {} is: {}", one.numberId(), untold.code());
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Number {} could not be checked", one.numberId(), failed);
        }
    }

    /** Leaves it to nobody else, and to come again soon should Meta not tell. */
    private boolean claim(Unchecked one, Instant since) {
        Instant again = since.plus(settings.retryAfter());
        return tenants.write(
                one.restaurantId(),
                () -> numbers.lock(one.numberId())
                        .filter(number -> number.healthCheckedAt() == null
                                || number.healthCheckedAt().isBefore(since))
                        .map(number -> {
                            number.checkFailed(again);
                            return true;
                        })
                        .orElse(false));
    }

    private record Unchecked(UUID restaurantId, UUID numberId) {}
}
