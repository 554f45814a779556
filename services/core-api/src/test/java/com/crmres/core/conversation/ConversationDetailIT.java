package com.crmres.core.conversation;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A long conversation is read from its end, and what was written within one second keeps its order. */
@CoreApiTest
class ConversationDetailIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    @Test
    void goesBackFiftyMessagesAtATime() {
        UUID conversation = NAJD.begun(0, "active", null);
        for (int seq = 2; seq <= 120; seq++) {
            NAJD.says(conversation, seq, "customer", "رسالة " + seq, Chats.NOON.plusSeconds(seq));
        }

        JsonNode last = detail(conversation, "");
        JsonNode middle = detail(conversation, "?messages_before=" + last.get("next_cursor"));
        JsonNode first = detail(conversation, "?messages_before=" + middle.get("next_cursor"));

        assertThat(seqs(last)).isEqualTo(range(71, 120));
        assertThat(seqs(middle)).isEqualTo(range(21, 70));
        assertThat(seqs(first)).isEqualTo(range(1, 20));
        assertThat(first.has("next_cursor")).isFalse();
    }

    @Test
    void keepsTheOrderWithinASecondAndHeedsMetasClockBeyondIt() {
        UUID conversation = NAJD.begun(0, "active", null);
        NAJD.says(conversation, 2, "ai", "وعليكم السلام", Chats.NOON.plusMillis(5_500));
        NAJD.says(conversation, 3, "customer", "كم سعر الكبسة؟", Chats.NOON.plusMillis(5_800));
        NAJD.says(conversation, 4, "customer", "جاءت متأخرة", Chats.NOON.plusMillis(2_000));

        assertThat(seqs(detail(conversation, ""))).containsExactly(1L, 4L, 2L, 3L);
    }

    private JsonNode detail(UUID conversation, String query) {
        return api.get("/api/v1/conversations/" + conversation + query, api.tokenOf(OWNER))
                .body();
    }

    private static List<Long> seqs(JsonNode conversation) {
        return conversation
                .get("messages")
                .valueStream()
                .map(message -> message.get("seq").asLong())
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
