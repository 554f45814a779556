package com.crmres.core.privacy.erasure;

import com.crmres.core.audit.Audit;
import com.crmres.kit.tenancy.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Carries erasures out: all steps, once more when everything has come to rest, and then the count of what is left. Each may
 * be taken again, so that a crash between two of them costs nothing but time.
 */
@Component
class ErasureRounds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ErasureRounds.class);
    private static final int AT_ONCE = 20;
    private static final int WORRYING = 5;

    private final Tenants tenants;
    private final Erasures erasures;
    private final List<Step> steps;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ErasureSettings settings;
    private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();

    ErasureRounds(
            Tenants tenants,
            Erasures erasures,
            List<Step> steps,
            Audit audit,
            MeterRegistry meters,
            Clock clock,
            ErasureSettings settings) {
        this.tenants = tenants;
        this.erasures = erasures;
        this.steps = steps;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
    }

    void beginSoon() {
        soon.execute(this::look);
    }

    @Scheduled(
            initialDelayString = "${crmres.erasure.look-every:5s}",
            fixedDelayString = "${crmres.erasure.look-every:5s}")
    void look() {
        try {
            Map<UUID, UUID> due = tenants.anonymous(() -> erasures.due(clock.instant(), AT_ONCE));
            due.forEach(this::carryOut);
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn(
                    "Erasures are carried out later: {}", unreachable.getClass().getName());
        }
    }

    private void carryOut(UUID id, UUID restaurantId) {
        Instant now = clock.instant();
        tenants.write(restaurantId, () -> erasures.claim(id, now, now.plus(settings.claim())))
                .ifPresent(this::attempt);
    }

    private void attempt(Erasure erasure) {
        try {
            steps.forEach(step -> take(step, erasure));
            Instant settled = erasure.requestedAt().plus(settings.settleAfter());
            if (clock.instant().isBefore(settled)) {
                again(erasure, settled);
            } else {
                verify(erasure);
            }
        } catch (DataAccessException | TransactionException | SdkException | CompletionException failure) {
            log.warn("Erasure {} waits: {}", erasure.id(), failure.getClass().getName());
            later(erasure);
        }
    }

    private void take(Step step, Erasure erasure) {
        Map<String, Long> counts = step.take(erasure);
        tenants.write(erasure.restaurantId(), () -> erasures.took(erasure.id(), step.name(), counts, clock.instant()));
    }

    private void verify(Erasure erasure) {
        Map<String, Long> left = new TreeMap<>();
        steps.forEach(step -> left.putAll(step.left(erasure)));
        if (left.values().stream().allMatch(count -> count == 0)) {
            finish(erasure, left);
        } else {
            log.warn("Erasure {} found something left after attempt {}: {}", erasure.id(), erasure.attempt(), left);
            later(erasure);
        }
    }

    private void finish(Erasure erasure, Map<String, Long> left) {
        tenants.write(erasure.restaurantId(), () -> {
            erasures.finish(erasure.id(), left, clock.instant());
            audit.recordOurselves(
                    erasure.restaurantId(),
                    "customer.erased",
                    "customer",
                    erasure.customerId(),
                    Map.of("erasure_id", erasure.id()));
        });
        meters.counter("crmres.erasures", "outcome", "finished").increment();
    }

    private void later(Erasure erasure) {
        if (erasure.attempt() >= WORRYING) {
            log.error("Erasure {} is not finished after {} attempts", erasure.id(), erasure.attempt());
        }
        meters.counter("crmres.erasures", "outcome", "later").increment();
        again(erasure, clock.instant().plus(settings.retryAfter()));
    }

    private void again(Erasure erasure, Instant at) {
        tenants.write(erasure.restaurantId(), () -> erasures.again(erasure.id(), at));
    }

    @Override
    public void destroy() {
        soon.close();
    }
}
