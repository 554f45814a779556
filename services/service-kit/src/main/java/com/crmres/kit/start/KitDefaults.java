package com.crmres.kit.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/** Adds service-kit.yaml below everything else, so that any other source of settings overrides it. */
class KitDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load("service-kit", new ClassPathResource("service-kit.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        environment.getPropertySources().addLast(new MapPropertySource("service-kit-derived", derived(environment)));
    }

    /** What is set only when something else is: YAML has no word for it. */
    private static Map<String, Object> derived(ConfigurableEnvironment environment) {
        Map<String, Object> settings = new HashMap<>();
        String endpoint = environment.getProperty("CRMRES_AWS_ENDPOINT");
        if (StringUtils.hasText(endpoint)) {
            settings.put("spring.cloud.aws.endpoint", endpoint);
            settings.put("spring.cloud.aws.s3.path-style-access-enabled", true);
        }
        String datadogKey = environment.getProperty("CRMRES_DATADOG_API_KEY");
        settings.put("management.datadog.metrics.export.enabled", StringUtils.hasText(datadogKey));
        if (StringUtils.hasText(datadogKey)) {
            settings.put("management.datadog.metrics.export.api-key", datadogKey);
        }
        return settings;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
