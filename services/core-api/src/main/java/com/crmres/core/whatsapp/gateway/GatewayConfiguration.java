package com.crmres.core.whatsapp.gateway;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The client of the gateway. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    RestClient gatewayClient(GatewaySettings settings, Environment environment) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url().toString())
                .defaultHeader("X-Internal-Token", environment.getProperty("crmres.internal.token", ""))
                .build();
    }
}
