package com.crmres.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.kit.tenancy.Tenants;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreApiTest
class ReferenceCacheIT {

    private static final UUID RESTAURANT = DemoRestaurants.NAJD_GRILL;
    private static final UUID OTHER = DemoRestaurants.BAHR_SEAFOOD;

    @Autowired
    private ReferenceCache cache;

    @Autowired
    private Tenants tenants;

    private final AtomicInteger loads = new AtomicInteger();

    record Sign(String text) {}

    @BeforeEach
    void empty() {
        cache.changed(RESTAURANT);
        cache.changed(OTHER);
    }

    @Test
    void loadsOnceUntilItChanges() {
        assertThat(read(RESTAURANT, "مطعم نجد")).isEqualTo("مطعم نجد");
        assertThat(read(RESTAURANT, "new")).isEqualTo("مطعم نجد");

        cache.changed(RESTAURANT);

        assertThat(read(RESTAURANT, "new")).isEqualTo("new");
        assertThat(loads).hasValue(2);
    }

    @Test
    void keepsRestaurantsApart() {
        read(RESTAURANT, "najd");

        assertThat(read(OTHER, "bahr")).isEqualTo("bahr");
        cache.changed(OTHER);
        assertThat(read(RESTAURANT, "new")).isEqualTo("najd");
    }

    @Test
    void aSlowReaderNeverBringsBackWhatWasBefore() {
        String slow = cache.get(RESTAURANT, "sign", Sign.class, () -> {
                    Sign before = new Sign("before");
                    cache.changed(RESTAURANT);
                    return before;
                })
                .text();

        assertThat(slow).isEqualTo("before");
        assertThat(read(RESTAURANT, "after")).isEqualTo("after");
    }

    @Test
    void aSlowReaderDoesNotHideWhatAFasterOneFoundSince() {
        cache.get(RESTAURANT, "sign", Sign.class, () -> {
            cache.changed(RESTAURANT);
            read(RESTAURANT, "after");
            return new Sign("before");
        });

        assertThat(read(RESTAURANT, "after")).isEqualTo("after");
    }

    @Test
    void changesOnlyWithTheCommit() {
        read(RESTAURANT, "before");

        tenants.write(RESTAURANT, () -> {
            cache.changed(RESTAURANT);
            assertThat(readFromOutside("early")).isEqualTo("before");
        });
        assertThat(read(RESTAURANT, "after")).isEqualTo("after");

        assertThatThrownBy(() -> tenants.write(RESTAURANT, () -> {
                    cache.changed(RESTAURANT);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(read(RESTAURANT, "never")).isEqualTo("after");
    }

    @Test
    void whoWritesReadsForThemselvesAndLeavesNothingBehind() {
        read(RESTAURANT, "before");

        tenants.write(RESTAURANT, () -> assertThat(read(RESTAURANT, "mine")).isEqualTo("mine"));

        assertThat(read(RESTAURANT, "other")).isEqualTo("before");
    }

    private String readFromOutside(String loaded) {
        String[] found = new String[1];
        Thread outside = Thread.ofVirtual().start(() -> found[0] = read(RESTAURANT, loaded));
        try {
            outside.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return found[0];
    }

    private String read(UUID restaurantId, String loaded) {
        return cache.get(restaurantId, "sign", Sign.class, () -> {
                    loads.incrementAndGet();
                    return new Sign(loaded);
                })
                .text();
    }
}
