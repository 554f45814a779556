package com.crmres.local.supervisor.demo;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.PrivateFile;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo.json}: all that a script needs to drive the running system; there only while everything is healthy. */
public final class DemoFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;

    public DemoFile(Installation installation) {
        this.path = installation.run().resolve("demo.json");
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    public void write(Ports ports, Secrets secrets, List<DemoRestaurant> restaurants) throws IOException {
        Map<String, Object> demo = new LinkedHashMap<>();
        demo.put("dashboard_url", ports.url(Port.DASHBOARD));
        demo.put("api_url", ports.url(Port.DASHBOARD) + "/api/v1");
        demo.put("sandbox_url", ports.url(Port.SANDBOX));
        demo.put("mailbox_url", ports.url(Port.MAILBOX));
        // containers have one front door, which lets webhooks through
        demo.put("gateway_url", ports.url(ports.named() ? Port.DASHBOARD : Port.GATEWAY));
        demo.put(
                "restaurants",
                restaurants.stream().map(one -> restaurant(one, secrets)).toList());
        demo.put("app_secret", secrets.get(Secrets.APP_SECRET));
        demo.put("verify_token", secrets.get(Secrets.VERIFY_TOKEN));
        demo.put("internal_token", secrets.get(Secrets.INTERNAL_TOKEN));
        PrivateFile.write(path, JSON.writeValueAsString(demo));
    }

    private static Map<String, Object> restaurant(DemoRestaurant demo, Secrets secrets) {
        String password = secrets.get(Secrets.DEMO_PASSWORD);
        Map<String, Object> restaurant = new LinkedHashMap<>();
        restaurant.put("id", demo.restaurant().id());
        restaurant.put("name", demo.restaurant().name().ar());
        for (String role : List.of("owner", "manager", "agent")) {
            restaurant.put(role, Map.of("email", demo.user(role).email(), "password", password));
        }
        restaurant.put(
                "branches", demo.branches().stream().map(DemoFile::branch).toList());
        restaurant.put("phone_number_id", demo.number().phoneNumberId());
        restaurant.put("waba_id", demo.number().wabaId());
        return restaurant;
    }

    private static Map<String, Object> branch(DemoRestaurant.Branch branch) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("id", branch.id());
        place.put("name", branch.name().ar());
        place.put("lat", branch.latitude());
        place.put("lng", branch.longitude());
        return place;
    }
}
