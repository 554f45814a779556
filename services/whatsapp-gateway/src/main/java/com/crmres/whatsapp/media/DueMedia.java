package com.crmres.whatsapp.media;

import com.crmres.kit.tenancy.Tenants;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Fetches files that are due, a few at the same time and beside everything else. */
@Component
class DueMedia implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DueMedia.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final MediaDesk desk;
    private final Fetching fetching;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DueMedia(Tenants tenants, JdbcClient jdbc, MediaDesk desk, Fetching fetching, Clock clock, MediaSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.desk = desk;
        this.fetching = fetching;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
    }

    @Scheduled(fixedDelayString = "${crmres.media.due-every:1s}")
    void look() {
        int free = places.availablePermits();
        if (free > 0) {
            due(free).stream().filter(one -> places.tryAcquire()).forEach(one -> workers.execute(() -> fetch(one)));
        }
    }

    private List<Due> due(int most) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return tenants.anonymous(() -> jdbc.sql("select restaurant_id, media_id from lookup.media_due(?, ?)")
                .params(now, most)
                .query((row, index) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
    }

    private void fetch(Due one) {
        try {
            desk.claim(one.restaurantId(), one.mediaId()).ifPresent(claim -> desk.settle(claim, fetching.fetch(claim)));
        } catch (DataAccessException | TransactionException failed) {
            log.warn("File {} waits: {}", one.mediaId(), failed.toString());
        } finally {
            places.release();
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private record Due(UUID restaurantId, UUID mediaId) {}
}
