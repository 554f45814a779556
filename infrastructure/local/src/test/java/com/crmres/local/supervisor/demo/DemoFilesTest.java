package com.crmres.local.supervisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoFilesTest {

    @TempDir
    private Path run;

    private final DemoRestaurant najd = DemoRestaurant.read(Path.of("../demo/najd-grill.yaml"));

    @Test
    void tellsAScriptAllThatItNeeds() throws IOException {
        Ports ports = new Ports(0);
        Secrets secrets = Secrets.keptIn(run.resolve("secrets"));

        new DemoFile(new Installation(run, run, ports)).write(ports, secrets, List.of(najd));

        JsonNode demo = JsonMapper.shared().readTree(run.resolve("demo.json").toFile());
        assertThat(demo.path("api_url").asString()).isEqualTo("http://127.0.0.1:3000/api/v1");
        assertThat(demo.at("/restaurants/0/owner/password").asString()).isEqualTo(secrets.get(Secrets.DEMO_PASSWORD));
        assertThat(demo.at("/restaurants/0/branches/1/lat").asDouble()).isEqualTo(21.5433);
        assertThat(demo.at("/restaurants/0/phone_number_id").asString()).isEqualTo("106540352242922");
    }

    @Test
    void tellsTheSandboxWhereEachNumberCalls() throws IOException {
        Path file = run.resolve("sandbox-numbers.json");

        SandboxNumbers.write(file, List.of(najd), "http://127.0.0.1:3001/webhooks/whatsapp");

        JsonNode numbers = JsonMapper.shared().readTree(file.toFile());
        assertThat(numbers).hasSize(1);
        assertThat(numbers.at("/0/name").asString()).isEqualTo("مشويات نجد");
        assertThat(numbers.at("/0/callback_url").asString()).endsWith("/webhooks/whatsapp");
    }
}
