package com.crmres.core.live;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Redis goes away and comes back, with and without its memory: sockets stay, and screens know that they missed something. */
@CoreApiTest
class LiveOutageIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Test
    void screensStayOpenAndLoadAnewWhenRedisIsBack() throws Exception {
        UUID conversation = NAJD.begun(0, "active", null);
        try (OwnRedis redis = new OwnRedis();
                Instance instance = Instance.start("spring.data.redis.url=" + redis.url());
                Screen screen = open(instance)) {
            screen.await("hello");
            News news = new News(instance.get(LiveFeed.class), NAJD_GRILL);
            news.said(conversation, 1);
            screen.await("message:new");

            afterAnOutage(redis, screen, news, conversation, false);
            afterAnOutage(redis, screen, news, conversation, true);
            aShortOne(redis, screen, news, conversation);
        }
    }

    private static void afterAnOutage(OwnRedis redis, Screen screen, News news, UUID conversation, boolean forgets)
            throws IOException, InterruptedException {
        int resyncs = screen.of("resync").size();
        redis.kill();
        news.said(conversation, 1);
        if (forgets) {
            redis.forget();
        }
        redis.start();
        Screen.until(() -> screen.of("resync").size() > resyncs);
        goesOn(screen, news, conversation);
    }

    /** Too short for anybody to fail: the connection heals itself, and what was there is gone. */
    private static void aShortOne(OwnRedis redis, Screen screen, News news, UUID conversation)
            throws IOException, InterruptedException {
        int resyncs = screen.of("resync").size();
        redis.kill();
        redis.forget();
        redis.start();
        Screen.until(() -> screen.of("resync").size() > resyncs);
        goesOn(screen, news, conversation);
    }

    private static void goesOn(Screen screen, News news, UUID conversation) {
        int told = screen.of("message:new").size();
        Screen.until(() -> {
            news.tell(LiveSignal.said(conversation, News.messageId(conversation, 1)));
            return screen.of("message:new").size() > told;
        });
        List<JsonNode> frames = screen.frames();
        assertThat(frames.getLast().get("type").asString()).isIn("message:new", "resync");
    }

    private static Screen open(Instance instance) {
        Caller caller = new Caller(UUID.randomUUID(), NAJD_GRILL, Role.OWNER, List.of(), UUID.randomUUID());
        String ticket = instance.get(Tickets.class)
                .issue(TicketHolder.of(caller, Locale.of("ar")))
                .ticket();
        return Screen.open(instance.port(), ticket, null);
    }
}
