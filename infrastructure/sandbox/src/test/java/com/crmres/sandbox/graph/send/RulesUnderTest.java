package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.TestKinds;
import com.crmres.sandbox.TestSettings;
import com.crmres.sandbox.graph.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All message rules as the running sandbox has them, without its server. */
final class RulesUnderTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    RulesUnderTest() {
        SandboxSettings settings = TestSettings.in(folder());
        context.registerBean(SandboxSettings.class, () -> settings);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(RandomGenerator.class, () -> RandomGenerator.getDefault());
        context.registerBean(HttpClient.class, HttpClient::newHttpClient);
        context.scan(
                "com.crmres.sandbox.graph.kind",
                "com.crmres.sandbox.graph.interactive",
                "com.crmres.sandbox.graph.template.use",
                "com.crmres.sandbox.clock",
                "com.crmres.sandbox.live");
        context.registerBean(MessageRules.class);
        context.registerBean("files", type("media.MediaFiles"));
        context.registerBean("attached", type("media.AttachedMedia"));
        context.registerBean("templates", type("template.Templates"));
        context.refresh();
    }

    Outgoing check(JsonNode body) {
        return context.getBean(MessageRules.class).check(TestKinds.number(), body);
    }

    Templates templates() {
        return context.getBean(Templates.class);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("com.crmres.sandbox.graph." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "rules-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
