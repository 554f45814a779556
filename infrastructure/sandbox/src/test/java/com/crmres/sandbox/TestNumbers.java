package com.crmres.sandbox;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import java.nio.file.Path;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A register of numbers in a folder of its own. */
public record TestNumbers(Numbers numbers) {

    public static TestNumbers in(Path folder) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(SandboxSettings.class, () -> TestSettings.in(folder));
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(Numbers.class);
        context.refresh();
        return new TestNumbers(context.getBean(Numbers.class));
    }

    public void register(String phoneNumberId, String wabaId) {
        BusinessNumber najd = TestKinds.number();
        numbers.replace(new BusinessNumber(
                phoneNumberId,
                wabaId,
                najd.displayPhoneNumber(),
                najd.name(),
                najd.callbackUrl(),
                najd.appSecret(),
                najd.verifyToken(),
                najd.accessToken()));
    }
}
