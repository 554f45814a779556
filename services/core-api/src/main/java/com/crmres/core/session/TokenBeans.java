package com.crmres.core.session;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs with one key, which is among those that all services accept. */
@Configuration(proxyBeanMethods = false)
class TokenBeans {

    @Bean
    ECKey signingKey(SessionSettings settings, JWKSet tokenKeys) {
        return SigningKey.read(settings.privateKey(), tokenKeys);
    }

    @Bean
    JwtEncoder jwtEncoder(ECKey key) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    }
}
