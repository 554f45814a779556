package com.crmres.core.session;

import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody which public keys prove our tokens. */
@RestController
@Hidden
class JwksController {

    private static final Duration CACHEABLE = Duration.ofMinutes(5);

    private final Map<String, Object> keys;

    JwksController(JWKSet tokenKeys) {
        this.keys = tokenKeys.toPublicJWKSet().toJSONObject();
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHEABLE).cachePublic())
                .body(keys);
    }
}
