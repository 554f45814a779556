package com.crmres.core.maps;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The map did not answer, or nothing that could be used. */
class MapsFailed extends DomainException {

    MapsFailed() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "maps_failed", Map.of());
    }
}
