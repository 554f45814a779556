package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was asked for cannot be done in the present state. */
public final class Conflict extends DomainException {

    public Conflict(String code) {
        this(code, Map.of());
    }

    public Conflict(String code, Map<String, Object> details) {
        super(HttpStatus.CONFLICT, code, details);
    }
}
