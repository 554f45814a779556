package com.crmres.sandbox.fault;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What goes wrong when a message is sent.
 *
 * @param status answered instead of sending, with probability {@code rate}
 * @param timeoutAfterAccept {@code true}, or a probability: the message is accepted, then the connection dropped without an answer
 * @param expiredToken every token is answered as expired
 */
public record GraphFault(
        @Nullable Integer status,
        @Nullable Double rate,
        @Nullable Long delayMs,
        @Nullable Long jitterMs,
        @Nullable JsonNode timeoutAfterAccept,
        @Nullable Boolean expiredToken) {

    static final GraphFault NONE = new GraphFault(null, null, null, null, null, null);

    public Delay delay() {
        return new Delay(delayMs, jitterMs);
    }

    /** Whether this request is refused with {@link #status}. */
    public boolean refuses(RandomGenerator random) {
        return status != null && random.nextDouble() < share();
    }

    /** Whether this request is carried out but never answered. */
    public boolean dropsAnswer(RandomGenerator random) {
        if (timeoutAfterAccept == null) {
            return false;
        }
        if (timeoutAfterAccept.isNumber()) {
            return random.nextDouble() < timeoutAfterAccept.doubleValue();
        }
        // beside a status the rate belongs to the status
        return timeoutAfterAccept.asBoolean(false) && (status != null || random.nextDouble() < share());
    }

    public boolean tokenExpires() {
        return Boolean.TRUE.equals(expiredToken);
    }

    GraphFault checked() {
        Checks.probability("rate", rate);
        Checks.notNegative("delay_ms", delayMs);
        Checks.notNegative("jitter_ms", jitterMs);
        Checks.require(status == null || (status >= 400 && status <= 599), "status is 400 to 599");
        return this;
    }

    private double share() {
        return rate == null ? 1 : rate;
    }
}
