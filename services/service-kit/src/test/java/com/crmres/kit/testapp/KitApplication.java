package com.crmres.kit.testapp;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** A service that adds nothing but a few doors to try. */
@SpringBootApplication
public class KitApplication {

    @Bean
    SecurityFilterChain probes(HttpSecurity http) throws Exception {
        return http.securityMatcher("/probe/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
