package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The caller has not said, or not proved, who it is. */
public final class Unauthorized extends DomainException {

    public Unauthorized() {
        this("unauthorized");
    }

    public Unauthorized(String code) {
        super(HttpStatus.UNAUTHORIZED, code, Map.of());
    }
}
