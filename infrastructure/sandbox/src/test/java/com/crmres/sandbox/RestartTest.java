package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.media.MediaFiles;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox knows outlives it. */
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void keepsNumbersTemplatesAndFiles() {
        BusinessNumber najd = TestKinds.number();
        JsonMapper json = new JsonMapper();
        JsonNode body = json.readTree("{\"name\":\"order_ready\",\"language\":\"ar\",\"parameter_format\":\"NAMED\"}");
        String file;
        try (AnnotationConfigApplicationContext before = started()) {
            before.getBean(NumberStates.class).change(najd, state -> state.with(NumberState.QUALITY, "RED"));
            before.getBean(Templates.class).add(najd.wabaId(), body, json.createArrayNode());
            file = before.getBean(MediaFiles.class)
                    .receive(najd.wabaId(), "text/plain", new byte[] {1}, null)
                    .id();
        }

        try (AnnotationConfigApplicationContext after = started()) {
            assertThat(after.getBean(NumberStates.class).of(najd).text(NumberState.QUALITY))
                    .isEqualTo("RED");
            assertThat(after.getBean(NumberStates.class).of(najd).isRegistered())
                    .isTrue();
            assertThat(after.getBean(Templates.class).find(najd.wabaId(), "order_ready", "ar"))
                    .get()
                    .satisfies(template -> assertThat(template.isNamed()).isTrue());
            assertThat(after.getBean(MediaFiles.class).find(file)).isPresent();
        }
    }

    private AnnotationConfigApplicationContext started() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(SandboxSettings.class, () -> TestSettings.in(folder));
        context.registerBean(
                JsonMapper.class,
                () -> JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build());
        context.registerBean(SandboxClock.class);
        context.registerBean(NumberStates.class);
        context.registerBean(Templates.class);
        context.registerBean(MediaFiles.class);
        context.refresh();
        return context;
    }
}
