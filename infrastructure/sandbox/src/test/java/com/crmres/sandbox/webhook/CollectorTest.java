package com.crmres.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private final Collector collector = new Collector(new SplittableRandom(7));

    @Test
    void gathersParcelsNoLargerThanTheBatch() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<Update> full = collector.add(update(i, "x"), 50);
            if (!full.isEmpty()) {
                sizes.add(full.size());
            }
        }
        assertThat(sizes).isNotEmpty().allMatch(size -> size >= 1 && size <= 50).anyMatch(size -> size > 5);
    }

    @Test
    void neverFillsABodyBeyondThreeMegabytes() {
        String large = "x".repeat(900_000);
        int gathered = 0;
        for (int i = 0; i < 40; i++) {
            List<Update> full = collector.add(update(i, large), 1000);
            gathered += full.size();
            assertThat(full.stream().mapToInt(Update::length).sum()).isLessThan(3_000_000);
        }
        assertThat(gathered + collector.take().size()).isEqualTo(40);
    }

    private static Update update(int id, String element) {
        return new Update("id" + id, Update.Kind.MESSAGES, "wamid." + id, "1", "lane", null, element);
    }
}
