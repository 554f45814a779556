package com.crmres.testing.service;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Lets a service believe the tokens of {@link TestTokens}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestKeys {

    @Bean
    DynamicPropertyRegistrar publicKeyOfTheTests() {
        return settings -> settings.add("crmres.jwt.public-key", TestTokens::publicKey);
    }
}
