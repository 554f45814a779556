package com.crmres.notification.testing;

import com.crmres.testing.LocalInfrastructure;
import com.crmres.testing.service.TestKeys;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole service on real servers, except that it hears no facts and sends no mail unless the test says so; one
 * context for all classes that carry this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LocalInfrastructure
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crmres.facts.queue=false",
            "crmres.mail.poll=1h",
            "springdoc.paths-to-match=/api/v1/**",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.override-with-generic-response=false"
        })
@Import({TestKeys.class, NotificationApi.class, Overheard.class})
public @interface QuietServiceTest {}
