package com.crmres.core;

import com.crmres.testing.LocalDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** People of Najd Grill who are there for one test only, and what many of them do at once. */
public final class Crew {

    private Crew() {}

    /** Somebody with the password of all tests. */
    public record Person(UUID id, String email) {

        public Api.Answer login(Api api) {
            return api.login(email, DemoRestaurants.PASSWORD);
        }

        public String token(Api api) {
            return login(api).body().get("access_token").asString();
        }
    }

    /** An account that works nowhere. */
    public static Person stranger() {
        UUID id = UUID.randomUUID();
        String email = "crew-" + id.toString().substring(0, 13) + "@example.com";
        LocalDatabase.update("""
                insert into users (id, email, name, password_hash, created_at, updated_at)
                select ?, ?, 'نورة', password_hash, now(), now() from users where email = ?""", id, email, DemoRestaurants.OWNER);
        return new Person(id, email);
    }

    public static Person member(String role, UUID... branches) {
        return memberOf(DemoRestaurants.NAJD_GRILL, role, branches);
    }

    public static Person memberOf(UUID restaurant, String role, UUID... branches) {
        Person person = stranger();
        String places = Arrays.stream(branches).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        LocalDatabase.update("""
                insert into memberships (id, restaurant_id, user_id, role, branch_ids, created_at)
                values (gen_random_uuid(), ?, ?, ?, cast(? as uuid[]), now())""", restaurant, person.id(), role, places);
        return person;
    }

    /** Nobody of them is there any more, and nobody has tried anything. */
    public static void forget() {
        LocalDatabase.update("delete from known_places");
        LocalDatabase.update(
                "delete from memberships where user_id in (select id from users where email like 'crew-%')");
    }

    /** The least time of a few attempts, which other work on the machine disturbs least. */
    public static long fastest(Runnable attempt) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            attempt.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }

    /** What so many get who do the same at the same moment. */
    public static <T> List<T> together(int callers, Callable<T> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> calls = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : calls) {
            answers.add(each.get());
        }
        return answers;
    }
}
