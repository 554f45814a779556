package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The caller is known and may not do this. */
public final class Forbidden extends DomainException {

    public Forbidden() {
        this("forbidden");
    }

    public Forbidden(String code) {
        super(HttpStatus.FORBIDDEN, code, Map.of());
    }
}
