package com.crmres.local.chaos;

import java.util.concurrent.ThreadLocalRandom;

/** What production does and a quiet machine does not: late, shuffled and repeated deliveries, when switched on. */
public final class Chaos {

    /**
     * How bad it is.
     *
     * @param delayMillis each message is held back for a random time up to this
     * @param shuffle standard queues deliver out of order
     * @param repeatRate the share of messages delivered once more, 0 to 1
     */
    public record Level(int delayMillis, boolean shuffle, double repeatRate) {

        /** Nothing unusual happens. */
        public static final Level NONE = new Level(0, false, 0);

        /** What the words of {@code LOCAL_AWS_CHAOS} mean. */
        public static final Level USUAL = new Level(500, true, 0.05);
    }

    private static final int SOONEST_REPEAT = 20;
    private static final int LATEST_REPEAT = 1500;
    // the switch alone brings no message among the dead letters
    private static final int MOST_REPEATS = 3;

    private volatile Level level = Level.NONE;

    public Level level() {
        return level;
    }

    public void set(Level wanted) {
        level = wanted;
    }

    public boolean shuffles() {
        return level.shuffle();
    }

    /** One of so many: the first, unless deliveries are shuffled. */
    public int pick(int count) {
        return level.shuffle() ? ThreadLocalRandom.current().nextInt(count) : 0;
    }

    public int delayMillis() {
        int most = level.delayMillis();
        return most == 0 ? 0 : ThreadLocalRandom.current().nextInt(most + 1);
    }

    /** After how long a repeated message comes again. */
    public int repeatMillis() {
        return ThreadLocalRandom.current().nextInt(SOONEST_REPEAT, LATEST_REPEAT);
    }

    /** Whether a message that was received so often before comes once more. */
    public boolean repeats(int receives) {
        double rate = level.repeatRate();
        return receives < MOST_REPEATS
                && rate > 0
                && ThreadLocalRandom.current().nextDouble() < rate;
    }
}
