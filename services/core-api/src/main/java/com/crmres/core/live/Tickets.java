package com.crmres.core.live;

import com.crmres.kit.id.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tickets that open one socket each: a browser's socket can carry no bearer token. */
@Component
public class Tickets {

    private static final int BYTES = 32;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final LiveSettings settings;
    private final SecureRandom random = new SecureRandom();

    Tickets(StringRedisTemplate redis, JsonMapper json, LiveSettings settings) {
        this.redis = redis;
        this.json = json;
        this.settings = settings;
    }

    TicketResponse issue(TicketHolder holder) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        redis.opsForValue().set(key(ticket), json.writeValueAsString(holder), settings.ticketLife());
        return new TicketResponse(ticket, settings.ticketLife().toSeconds());
    }

    /** Whom the ticket was given to; it is gone with that, however many ask at the same time. */
    public Optional<TicketHolder> redeem(String ticket) {
        return Optional.ofNullable(redis.opsForValue().getAndDelete(key(ticket)))
                .map(holder -> json.readValue(holder, TicketHolder.class));
    }

    /** What lies in Redis opens nothing. */
    private static String key(String ticket) {
        return "crmres:live:ticket:" + Sha256.hex(ticket);
    }
}
