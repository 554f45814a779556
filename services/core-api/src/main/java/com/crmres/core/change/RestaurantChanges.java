package com.crmres.core.change;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.event.RestaurantChanged;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.security.Caller;
import com.crmres.kit.time.BusinessClock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a restaurant was changed, with the transaction that changes it. */
@Component
public class RestaurantChanges {

    private final Outbox outbox;
    private final ReferenceCache cache;
    private final BusinessClock clock;

    RestaurantChanges(Outbox outbox, ReferenceCache cache, BusinessClock clock) {
        this.outbox = outbox;
        this.cache = cache;
        this.clock = clock;
    }

    /** Needs the open writing transaction of the caller's restaurant. */
    public void changed(Caller by, Aspect aspect, @Nullable UUID branchId) {
        RestaurantChanged fact = new RestaurantChanged(aspect.code(), by.userId(), clock.instant());
        outbox.publish(by.restaurantId().toString(), fact, branchId);
        cache.changed(by.restaurantId());
    }
}
