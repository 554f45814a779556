package com.crmres.local.supervisor.demo;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The first week of the demo: customers of past days, played through the sandbox and answered by the real system. */
public final class DemoHistory {

    private static final Duration LIMIT = Duration.ofSeconds(80);

    private final Ports ports;
    private final Secrets secrets;
    private final Path dialogues;
    private final Path playing;

    public DemoHistory(Installation installation, Secrets secrets) {
        this.ports = installation.ports();
        this.secrets = secrets;
        this.dialogues = installation.root().resolve("infrastructure/demo/dialogues.yml");
        this.playing = installation.run().resolve("demo-playing");
    }

    /** Plays for the restaurants that nobody has written to yet; true when all of it was answered in time. */
    public boolean play(List<DemoRestaurant> restaurants) throws IOException, InterruptedException {
        if (Files.exists(playing)) {
            // an earlier start was ended while it played, and left the clock in the past
            new SandboxClock(ports.inside(Port.SANDBOX)).backToNow();
            Files.delete(playing);
        }
        List<DemoRestaurant> fresh = new ArrayList<>();
        for (DemoRestaurant restaurant : restaurants) {
            if (conversations(restaurant) == 0) {
                fresh.add(restaurant);
            }
        }
        return fresh.isEmpty() || playWithin(LIMIT, byDay(fresh));
    }

    private long conversations(DemoRestaurant restaurant) throws IOException {
        String api = ports.inside(Port.CORE) + "/api/v1";
        String token = JsonCalls.post(
                        api + "/auth/login",
                        Map.of(
                                "email", restaurant.user("owner").email(),
                                "password", secrets.get(Secrets.DEMO_PASSWORD)))
                .path("access_token")
                .asString();
        return JsonCalls.get(
                        api + "/conversations?limit=1&restaurant_id="
                                + restaurant.restaurant().id(),
                        Map.of("Authorization", "Bearer " + token))
                .path("total")
                .asLong();
    }

    /** The oldest day first. */
    private TreeMap<Integer, List<Visit>> byDay(List<DemoRestaurant> restaurants) {
        TreeMap<Integer, List<Visit>> days = new TreeMap<>((one, other) -> Integer.compare(other, one));
        Map<String, DemoRestaurant> bySlug = restaurants.stream()
                .collect(Collectors.toMap(one -> one.restaurant().slug(), one -> one));
        for (Dialogue dialogue : read()) {
            DemoRestaurant restaurant = bySlug.get(dialogue.restaurant());
            if (restaurant != null) {
                days.computeIfAbsent(dialogue.daysAgo(), day -> new ArrayList<>())
                        .add(new Visit(
                                ports.inside(Port.SANDBOX), restaurant.number().phoneNumberId(), dialogue));
            }
        }
        return days;
    }

    private List<Dialogue> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        return List.of(yaml.readValue(dialogues.toFile(), Dialogue[].class));
    }

    private boolean playWithin(Duration limit, TreeMap<Integer, List<Visit>> days)
            throws IOException, InterruptedException {
        SandboxClock clock = new SandboxClock(ports.inside(Port.SANDBOX));
        long end = System.nanoTime() + limit.toNanos();
        Files.writeString(playing, "");
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Map.Entry<Integer, List<Visit>> day : days.entrySet()) {
                clock.moveTo(day.getKey());
                for (Future<Void> visit : customers.invokeAll(
                        day.getValue(), Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    visit.get(1, TimeUnit.SECONDS);
                }
            }
            return true;
        } catch (TimeoutException | CancellationException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IOException("a guest was not served: " + failed.getMessage(), failed);
        } finally {
            clock.backToNow();
            Files.delete(playing);
        }
    }
}
