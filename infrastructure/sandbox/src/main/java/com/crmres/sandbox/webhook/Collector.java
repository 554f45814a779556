package com.crmres.sandbox.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Gathers updates into a parcel of a size drawn between one and the asked-for batch, never above Meta's 3 MB. */
@Component
class Collector {

    private static final int LARGEST_BODY = 2_900_000;
    private static final int ENVELOPE = 300;

    private final RandomGenerator random;
    private List<Update> gathered = new ArrayList<>();
    private int wanted = 1;
    private int length;

    Collector(RandomGenerator random) {
        this.random = random;
    }

    /** Adds one; answers the full parcel when this one fills it, else nothing. */
    synchronized List<Update> add(Update update, int batch) {
        if (gathered.isEmpty()) {
            wanted = random.nextInt(1, batch + 1);
        }
        if (length + update.length() + ENVELOPE > LARGEST_BODY) {
            List<Update> full = take();
            put(update);
            return full;
        }
        put(update);
        return gathered.size() >= wanted ? take() : List.of();
    }

    synchronized List<Update> take() {
        List<Update> full = gathered;
        gathered = new ArrayList<>();
        length = 0;
        return full;
    }

    private void put(Update update) {
        gathered.add(update);
        length += update.length() + ENVELOPE;
    }
}
