package com.crmres.core.api;

import com.crmres.core.paging.PageCursor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The public API's description as docs/api/core-api.json has it; served only where it is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class OpenApiDescription {

    private static final String PREFIX = "/api/v1";
    private static final String SCHEME = "bearerAuth";

    static {
        // also among the parameters that a record holds it is a text
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(PageCursor.class);
    }

    @Bean
    OpenAPI description() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("CRM-RES core API")
                        .version("1.0.0")
                        .description("Conversations of a restaurant with its guests on WhatsApp"))
                .servers(List.of(new Server().url(PREFIX)))
                .components(new Components().addSecuritySchemes(SCHEME, bearer))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    @Bean
    OpenApiCustomizer pathsWithoutPrefix() {
        return api -> {
            Paths paths = new Paths();
            api.getPaths().forEach((path, item) -> paths.addPathItem(path.substring(PREFIX.length()), item));
            api.setPaths(paths);
        };
    }

    @Bean
    OpenApiCustomizer errorsOfEveryOperation() {
        return new ErrorDescription();
    }

    @Bean
    OpenApiCustomizer patternsAsJsonSchemaHasThem() {
        return new PatternDescription();
    }

    @Bean
    OpenApiCustomizer examplesOfEveryOperation() throws IOException {
        return new ExampleDescription(PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("api-examples.properties"), StandardCharsets.UTF_8)));
    }

    @Bean
    OperationCustomizer lowestRoleOfEveryOperation() {
        return ErrorDescription::withRole;
    }

    /** What is not asked for is left out; nobody sends null in a query. */
    @Bean
    ParameterCustomizer absentIsNotNull() {
        return (parameter, method) -> {
            if (parameter != null
                    && parameter.getSchema() != null
                    && parameter.getSchema().getTypes() != null) {
                parameter.getSchema().getTypes().remove("null");
            }
            return parameter;
        };
    }

    // swagger-core reads models with Jackson 2, whatever the service itself writes with
    @Bean
    ModelResolver snakeCase(ObjectMapperProvider mappers) {
        ObjectMapper mapper = mappers.jsonMapper()
                .copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setAnnotationIntrospector(new NullMarkedIntrospector());
        return new ModelResolver(mapper).openapi31(true);
    }

    @Bean
    @Order(20)
    SecurityFilterChain descriptionForAll(HttpSecurity http) {
        return http.securityMatcher("/v3/api-docs/**", "/v3/api-docs")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
