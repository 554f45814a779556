package com.crmres.kit.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was asked for does not exist, or not for this caller. */
public final class NotFound extends DomainException {

    /** @param resource what was looked for, for example {@code conversation} */
    public NotFound(String resource) {
        super(HttpStatus.NOT_FOUND, "not_found", Map.of("resource", resource));
    }
}
