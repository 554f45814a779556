package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Something a caller has to know, said as a code that the caller's language has a sentence for. */
public class DomainException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> details;

    public DomainException(HttpStatus status, String code, Map<String, Object> details) {
        super(code);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
