package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The request does not say what it has to say. */
public final class InvalidRequest extends DomainException {

    public InvalidRequest(Map<String, Object> details) {
        this("invalid_request", details);
    }

    public InvalidRequest(String code, Map<String, Object> details) {
        super(HttpStatus.BAD_REQUEST, code, details);
    }
}
