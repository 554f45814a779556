package com.crmres.ai.turn;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds messages that nobody answers: their signal was lost, or their turn died. */
@Component
class TurnSweeper {

    private static final Logger log = LoggerFactory.getLogger(TurnSweeper.class);

    private final TaskScheduler scheduler;
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final TurnTimer timer;
    private final TurnSettings settings;
    private final Clock system;
    private final BusinessClock business;

    TurnSweeper(
            TaskScheduler turnScheduler,
            Tenants tenants,
            JdbcClient jdbc,
            TurnTimer timer,
            TurnSettings settings,
            Clock system,
            BusinessClock business) {
        this.scheduler = turnScheduler;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.timer = timer;
        this.settings = settings;
        this.system = system;
        this.business = business;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::sweep, settings.sweepEvery());
    }

    private void sweep() {
        try {
            due().forEach(key -> timer.lookIn(Duration.ZERO, key));
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Forgotten messages are looked for later: {}", unreachable.toString());
        }
    }

    /** Messages are received in business time; leases run on system time. */
    private List<ConversationKey> due() {
        return tenants.anonymous(() -> jdbc.sql("select restaurant_id, conversation_id from lookup.due_turns(?, ?, ?)")
                .param(Timestamp.from(business.instant().minus(settings.forgottenAfter())))
                .param(Timestamp.from(system.instant()))
                .param(settings.sweepAtMost())
                .query((row, number) -> new ConversationKey(
                        row.getObject("restaurant_id", UUID.class), row.getObject("conversation_id", UUID.class)))
                .list());
    }
}
