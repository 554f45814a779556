package com.crmres.local.supervisor.demo;

import com.crmres.local.supervisor.install.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the supervisor needs to know of a demo restaurant; core-api reads the same file for the rest. */
public record DemoRestaurant(
        Profile restaurant, List<Branch> branches, List<Number> whatsappNumbers, List<User> users) {

    /** A text in the two languages of the product. */
    public record Name(String ar, String en) {}

    /** The restaurant itself. */
    public record Profile(UUID id, String slug, Name name) {}

    /** One of its places. */
    public record Branch(UUID id, String slug, Name name, double latitude, double longitude) {}

    /** A WhatsApp number it answers on. */
    public record Number(String phoneNumberId, String wabaId, String displayPhoneNumber, String verifiedName) {}

    /** A person who signs in. */
    public record User(String name, String email, String role) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** All of a directory, the first restaurant of the demo first. */
    public static List<DemoRestaurant> readAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(DemoRestaurant::read)
                    .sorted(Comparator.comparing(demo -> demo.restaurant().id().toString()))
                    .toList();
        }
    }

    static DemoRestaurant read(Path file) {
        return YAML.readValue(file.toFile(), DemoRestaurant.class);
    }

    public Number number() {
        return whatsappNumbers.getFirst();
    }

    public User user(String role) {
        return users.stream()
                .filter(user -> user.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "The demo restaurant " + restaurant.slug() + " has no user with the role " + role + "."));
    }
}
