package com.crmres.core.oidc;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The company that vouches for the person cannot be asked for its keys just now. */
final class ProviderUnavailable extends DomainException {

    ProviderUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "provider_unavailable", Map.of());
    }
}
