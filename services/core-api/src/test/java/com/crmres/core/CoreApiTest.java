package com.crmres.core;

import com.crmres.testing.LocalInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole service on real servers, with the two demo restaurants provisioned as a person would. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LocalInfrastructure
@ExtendWith(DemoRestaurants.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.api-docs.enabled=true",
            "crmres.session.sweep-every=1h",
            "crmres.session.tell-every=1h",
            "crmres.erasure.look-every=1h",
            "crmres.erasure.settle-after=1s",
            "crmres.erasure.retry-after=1s",
            "crmres.account.even-time=200ms",
            // the tests of a run sign in as the same few people
            "crmres.session.most-of-person=200"
        })
@ActiveProfiles("local")
@Import({Api.class, StatementCounter.class})
public @interface CoreApiTest {}
