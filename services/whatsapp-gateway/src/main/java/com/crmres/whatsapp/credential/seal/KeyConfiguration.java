package com.crmres.whatsapp.credential.seal;

import io.awspring.cloud.autoconfigure.core.AwsClientBuilderConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.kms.KmsClient;

/** Chooses what tokens are sealed with. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyService keys(KeySettings settings, AwsClientBuilderConfigurer aws) {
        if (settings.kmsKey().isBlank()) {
            return new LocalKeys(settings.key());
        }
        KmsKeys kms = new KmsKeys(aws.configure(KmsClient.builder()).build(), settings.kmsKey());
        return settings.key().isBlank() ? kms : new MovingKeys(kms, new LocalKeys(settings.key()));
    }
}
