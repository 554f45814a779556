package com.crmres.core.whatsapp.gateway;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was asked for was not done; the code says why. */
public class GatewayFailed extends DomainException {

    GatewayFailed(HttpStatus status, String code, Map<String, Object> details) {
        super(status, code, details);
    }

    GatewayFailed() {
        this(HttpStatus.SERVICE_UNAVAILABLE, "gateway_unavailable", Map.of());
    }
}
