package com.crmres.sandbox.fault;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with webhooks on their way.
 *
 * @param status the acknowledgement is lost with probability {@code rate} and counts as this status, so that Meta sends again
 * @param duplicateRate probability that an update is sent once more although it was acknowledged
 * @param shuffle updates overtake each other
 * @param batch up to this many updates share one request
 * @param skipDelivered a delivered status is left out, as when the message is read at once
 * @param holdStatuses statuses are withheld until this is cleared
 */
public record WebhookFault(
        @Nullable Integer status,
        @Nullable Double rate,
        @Nullable Long delayMs,
        @Nullable Long jitterMs,
        @Nullable Double duplicateRate,
        @Nullable Boolean shuffle,
        @Nullable Integer batch,
        @Nullable Boolean holdStatuses,
        @Nullable Boolean skipDelivered) {

    static final int LARGEST_BATCH = 1000;
    static final WebhookFault NONE = new WebhookFault(null, null, null, null, null, null, null, null, null);

    public Delay delay() {
        return new Delay(delayMs, jitterMs);
    }

    public boolean losesAcknowledgement(RandomGenerator random) {
        return status != null && random.nextDouble() < (rate == null ? 1 : rate);
    }

    public boolean duplicates(RandomGenerator random) {
        return duplicateRate != null && random.nextDouble() < duplicateRate;
    }

    public boolean shuffles() {
        return Boolean.TRUE.equals(shuffle);
    }

    public boolean holdsStatuses() {
        return Boolean.TRUE.equals(holdStatuses);
    }

    public boolean skipsDelivered() {
        return Boolean.TRUE.equals(skipDelivered);
    }

    public int batchSize() {
        return batch == null ? 1 : batch;
    }

    WebhookFault checked() {
        Checks.probability("rate", rate);
        Checks.probability("duplicate_rate", duplicateRate);
        Checks.notNegative("delay_ms", delayMs);
        Checks.notNegative("jitter_ms", jitterMs);
        Checks.require(
                status == null || (status >= 100 && status <= 599 && status != 200), "status is 100 to 599, not 200");
        Checks.require(batch == null || (batch >= 1 && batch <= LARGEST_BATCH), "batch is 1 to " + LARGEST_BATCH);
        return this;
    }
}
