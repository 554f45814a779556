package com.crmres.ai.turn;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** What turns run on. */
@Configuration
class TurnConfiguration {

    private static final Duration LAST_TURNS = Duration.ofSeconds(10);

    /** A virtual thread for each alarm, so that no turn ever waits for another's thread. */
    @Bean
    SimpleAsyncTaskScheduler turnScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("turn-");
        scheduler.setTaskTerminationTimeout(LAST_TURNS.toMillis());
        return scheduler;
    }
}
