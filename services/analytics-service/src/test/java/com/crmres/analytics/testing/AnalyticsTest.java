package com.crmres.analytics.testing;

import com.crmres.testing.LocalInfrastructure;
import com.crmres.testing.service.TestBus;
import com.crmres.testing.service.TestKeys;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole service on real servers; one context for all classes that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.paths-to-match=/api/v1/**",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.override-with-generic-response=false"
        })
@Import({TestBus.class, TestKeys.class, AnalyticsApi.class})
public @interface AnalyticsTest {}
