package com.crmres.core.idempotency;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The key already stands for another request. */
class IdempotencyKeyReused extends DomainException {

    IdempotencyKeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency_key_reused", Map.of());
    }
}
