package com.crmres.whatsapp.answer;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Meta did not answer, or nothing that could be read. */
public final class MetaSilent extends DomainException {

    public MetaSilent(String reason) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "meta_silent", Map.of("reason", reason));
    }
}
