package com.crmres.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.security.Caller;
import com.crmres.kit.testapp.KitApplication;
import com.crmres.model.account.Role;
import com.crmres.testing.LocalInfrastructure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Two instances with one Redis let in exactly what the plan allows. */
@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class)
@ActiveProfiles("local")
class RequestLimitIT {

    private static final int ALLOWED = 100;
    private static final RequestLimit.Settings SETTINGS = new RequestLimit.Settings(
            Map.of("starter", (long) ALLOWED), 1, Duration.ofMinutes(10), Set.of("/api/v1/live/tickets"));

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    @Qualifier("handlerExceptionResolver")
    private HandlerExceptionResolver errors;

    private final Counter uncounted = new SimpleMeterRegistry().counter("uncounted");
    private final UUID restaurant = UUID.randomUUID();

    @Test
    void twoInstancesLetInExactlyWhatIsAllowed() throws Exception {
        List<RequestLimit> instances = List.of(instance(redis), instance(redis));
        List<Callable<MockHttpServletResponse>> requests = new ArrayList<>();
        for (int number = 0; number < 4 * ALLOWED; number++) {
            RequestLimit instance = instances.get(number % 2);
            requests.add(() -> ask(instance, "/api/v1/me", restaurant));
        }
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(32)) {
            for (Future<MockHttpServletResponse> answer : many.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.getStatus() == 200)).hasSize(ALLOWED);
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 429)).hasSize(3 * ALLOWED);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.getHeader("RateLimit-Limit")).isEqualTo("100"));
        assertThat(ask(instances.getFirst(), "/api/v1/me", UUID.randomUUID()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void tellsWhatIsLeftAndWhenToComeBack() throws Exception {
        RequestLimit instance = instance(redis);

        MockHttpServletResponse first = ask(instance, "/api/v1/me", restaurant);
        for (int number = 1; number < ALLOWED; number++) {
            ask(instance, "/api/v1/me", restaurant);
        }
        MockHttpServletResponse refused = ask(instance, "/api/v1/me", restaurant);

        assertThat(first.getHeader("RateLimit-Remaining")).isEqualTo("99");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(590, 600);
        assertThat(refused.getContentAsString()).contains("\"rate_limited\"");
        assertThat(ask(instance, "/api/v1/live/tickets", restaurant).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aNewWindowBeginsWhenTheOldOneIsOver() throws Exception {
        RequestLimit instance = instance(redis);
        for (int number = 0; number <= ALLOWED; number++) {
            ask(instance, "/api/v1/me", restaurant);
        }
        redis.expire("crmres:requests:" + restaurant, Duration.ofMillis(1));
        while (Boolean.TRUE.equals(redis.hasKey("crmres:requests:" + restaurant))) {
            Thread.onSpinWait();
        }

        assertThat(ask(instance, "/api/v1/me", restaurant).getStatus()).isEqualTo(200);
    }

    @Test
    void letsEverybodyInWhileRedisIsAwayAndCountsThem() throws Exception {
        LettuceConnectionFactory nowhere =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
        nowhere.afterPropertiesSet();
        nowhere.start();
        try {
            RequestLimit instance = instance(new StringRedisTemplate(nowhere));
            for (int number = 0; number < ALLOWED + 1; number++) {
                assertThat(ask(instance, "/api/v1/me", restaurant).getStatus()).isEqualTo(200);
            }
        } finally {
            nowhere.destroy();
        }

        assertThat(uncounted.count()).isEqualTo(ALLOWED + 1);
    }

    private RequestLimit instance(StringRedisTemplate redis) {
        return new RequestLimit(redis, tenant -> "starter", SETTINGS, errors, uncounted, Clock.systemUTC());
    }

    private static MockHttpServletResponse ask(RequestLimit instance, String path, UUID restaurantId) throws Exception {
        Caller caller = new Caller(UUID.randomUUID(), restaurantId, Role.OWNER, List.of(), UUID.randomUUID());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        try {
            MockHttpServletResponse response = new MockHttpServletResponse();
            FilterChain inside = new MockFilterChain();
            instance.doFilter(new MockHttpServletRequest("GET", path), response, inside);
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
