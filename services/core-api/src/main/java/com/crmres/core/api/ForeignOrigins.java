package com.crmres.core.api;

import com.crmres.kit.error.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Pages of other origins are refused in the shape that every error has. */
@Configuration(proxyBeanMethods = false)
class ForeignOrigins {

    /** Under this name the security of each door takes it in. */
    @Bean
    CorsFilter corsFilter(
            @Qualifier("corsConfigurationSource") CorsConfigurationSource rules,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        CorsFilter filter = new CorsFilter(rules);
        filter.setCorsProcessor(new InWords(errors));
        return filter;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> onlyInTheDoors(CorsFilter corsFilter) {
        var registration = new FilterRegistrationBean<>(corsFilter);
        registration.setEnabled(false);
        return registration;
    }

    private static final class InWords extends DefaultCorsProcessor {

        private final HandlerExceptionResolver errors;

        InWords(HandlerExceptionResolver errors) {
            this.errors = errors;
        }

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean passes = super.processRequest(rules, request, response);
            if (!passes) {
                errors.resolveException(request, response, null, new Forbidden());
            }
            return passes;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // told above
        }
    }
}
