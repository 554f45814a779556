package com.crmres.whatsapp.presence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.crmres.whatsapp.cloudapi.CloudApiClient;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.number.Line;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ValueOperations;

class ReadReceiptsTest {

    private static final UUID CONVERSATION = new UUID(1, 1);
    private static final Account ACCOUNT = new Account(new UUID(2, 2), "5001");
    private static final Line LINE = new Line(new UUID(2, 2), new UUID(3, 3), "77", ACCOUNT, null, true);

    private final CloudApiClient cloudApi = mock(CloudApiClient.class);
    private final Thinking thinking = mock(Thinking.class);
    private final StringRedisTemplate redis = mock(StringRedisTemplate.class);

    @SuppressWarnings("unchecked")
    private final ValueOperations<String, String> values = mock(ValueOperations.class);

    private final ReadReceipts receipts = new ReadReceipts(
            cloudApi,
            thinking,
            redis,
            new PresenceSettings(true, Duration.ofSeconds(5), Duration.ofMillis(50), 3, 32),
            new SimpleMeterRegistry());

    @BeforeEach
    void redisLetsIt() {
        when(redis.opsForValue()).thenReturn(values);
        when(values.setIfAbsent(anyString(), anyString(), any(Duration.class))).thenReturn(true);
    }

    @AfterEach
    void stop() {
        receipts.destroy();
    }

    @Test
    void showsTypingAgainWhileTheAnswerIsThoughtAbout() {
        when(thinking.isUnderWay(LINE, CONVERSATION)).thenReturn(true, true, false);

        receipts.show(LINE, CONVERSATION, "wamid.1");

        verify(cloudApi, timeout(5000).times(3)).markRead(ACCOUNT, "77", "wamid.1");
        verify(cloudApi, after(300).times(3)).markRead(ACCOUNT, "77", "wamid.1");
    }

    @Test
    void showsItOnceWhereTheAnswerWasQuick() {
        receipts.show(LINE, CONVERSATION, "wamid.1");

        verify(thinking, timeout(5000)).isUnderWay(LINE, CONVERSATION);
        verify(cloudApi, after(200).times(1)).markRead(ACCOUNT, "77", "wamid.1");
    }

    @Test
    void givesUpAfterSomeTime() {
        when(thinking.isUnderWay(LINE, CONVERSATION)).thenReturn(true);

        receipts.show(LINE, CONVERSATION, "wamid.1");

        verify(cloudApi, timeout(5000).times(4)).markRead(ACCOUNT, "77", "wamid.1");
        verify(cloudApi, after(300).times(4)).markRead(ACCOUNT, "77", "wamid.1");
    }
}
