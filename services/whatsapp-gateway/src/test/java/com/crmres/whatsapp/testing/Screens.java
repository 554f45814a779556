package com.crmres.whatsapp.testing;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What open screens of a restaurant were told. */
@TestComponent
public class Screens {

    private final StringRedisTemplate redis;

    Screens(StringRedisTemplate redis) {
        this.redis = redis;
    }

    public List<LiveSignal> toldOf(UUID restaurantId) {
        return redis.<String, String>opsForStream().range(LiveFeed.keyOf(restaurantId), Range.unbounded()).stream()
                .map(entry -> signal(entry.getValue()))
                .toList();
    }

    private static LiveSignal signal(Map<String, String> fields) {
        Map<String, String> ids = new HashMap<>(fields);
        return new LiveSignal(Objects.requireNonNull(ids.remove(LiveFeed.TYPE)), ids);
    }
}
