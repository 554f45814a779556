package com.crmres.sandbox.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.TestKinds;
import com.crmres.sandbox.TestSettings;
import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class SendRatesTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        SandboxSettings settings = TestSettings.in(folder);
        context.registerBean(SandboxSettings.class, () -> settings);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(NumberStates.class);
        context.scan("com.crmres.sandbox.fault");
        context.registerBean(SendRates.class);
        context.refresh();
    }

    @Test
    void sendsEightyAtOnce() {
        assertThat(takenOf(1000)).isBetween(80, 200);
    }

    @Test
    void sendsTwentyBesideTheBusinessAppAndAThousandAfterTheUpgrade() {
        change(state -> state.with(NumberState.ON_BIZ_APP, true));
        assertThat(takenOf(200)).isBetween(20, 60);

        change(state -> state.with(NumberState.ON_BIZ_APP, false)
                .with("throughput", new JsonMapper().createObjectNode().put("level", "HIGH")));
        assertThat(takenOf(900)).isEqualTo(900);
    }

    private void change(UnaryOperator<NumberState> change) {
        context.getBean(NumberStates.class).change(TestKinds.number(), change);
    }

    private int takenOf(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            try {
                context.getBean(SendRates.class).take(TestKinds.number(), "9665" + i);
                taken++;
            } catch (GraphError error) {
                assertThat(error.code()).isEqualTo(130429);
                assertThat(error.status()).isEqualTo(400);
            }
        }
        return taken;
    }
}
