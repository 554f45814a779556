package com.crmres.whatsapp.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who come at the same time have their work done in one go, and each of them hear how its own ended: with
 * one of them that fails, all are done singly.
 *
 * @param <K> what they must have in common
 * @param <T> what there is to do for each
 */
public final class Together<K, T> {

    private final int most;
    private final BiConsumer<K, List<T>> work;
    private final Map<K, Line<T>> lines = new ConcurrentHashMap<>();

    public Together(int most, BiConsumer<K, List<T>> work) {
        this.most = most;
        this.work = work;
    }

    /** Returns when it is done; throws what it failed with. */
    public void with(K common, T one) {
        Line<T> line = lines.computeIfAbsent(common, first -> new Line<>());
        Place<T> mine = new Place<>(one);
        line.waiting.add(mine);
        line.lock.lock();
        try {
            while (!mine.over) {
                work(common, line.first(most));
            }
        } finally {
            line.lock.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private void work(K common, List<Place<T>> places) {
        try {
            work.accept(common, places.stream().map(place -> place.one).toList());
            places.forEach(place -> place.over = true);
        } catch (RuntimeException | Error failed) {
            if (places.size() > 1) {
                places.forEach(place -> work(common, List.of(place)));
            } else {
                places.getFirst().fail(failed);
            }
        }
    }

    private static final class Line<T> {

        private final Queue<Place<T>> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock lock = new ReentrantLock();

        List<Place<T>> first(int most) {
            List<Place<T>> places = new ArrayList<>();
            for (Place<T> next = waiting.poll(); next != null; next = places.size() < most ? waiting.poll() : null) {
                places.add(next);
            }
            return places;
        }
    }

    /** Written and read under the line's lock. */
    private static final class Place<T> {

        private final T one;
        private boolean over;
        private @Nullable RuntimeException failure;

        Place(T one) {
            this.one = one;
        }

        void fail(Throwable cause) {
            failure = cause instanceof RuntimeException usual ? usual : new IllegalStateException(cause);
            over = true;
        }
    }
}
