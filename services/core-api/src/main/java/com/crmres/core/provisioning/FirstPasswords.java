package com.crmres.core.provisioning;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The hashes of the passwords that people sign in with at first, each computed once a run. */
final class FirstPasswords {

    private static final String DEMO = "CRMRES_DEMO_PASSWORD";

    private final Function<String, @Nullable String> settings;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Map<String, String> hashes = new HashMap<>();

    FirstPasswords(Function<String, @Nullable String> settings) {
        this.settings = settings;
    }

    String hashFor(RestaurantFile.Person person) {
        String variable = person.passwordEnv() == null ? DEMO : person.passwordEnv();
        return hashes.computeIfAbsent(variable, this::hash);
    }

    private String hash(String variable) {
        String password = settings.apply(variable);
        if (password == null || password.isBlank()) {
            throw new ProvisioningRefused(variable + " is not set: it is the first password of the provisioned users");
        }
        return String.valueOf(encoder.encode(password));
    }
}
