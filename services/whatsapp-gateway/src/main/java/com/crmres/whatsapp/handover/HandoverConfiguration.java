package com.crmres.whatsapp.handover;

import io.awspring.cloud.autoconfigure.core.AwsClientBuilderConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A client for handing over alone: it blocks its virtual thread, which costs less than a wake-up at every step. */
@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    @Bean
    SqsClient handoverClient(AwsClientBuilderConfigurer configurer) {
        return configurer.configure(SqsClient.builder()).build();
    }
}
