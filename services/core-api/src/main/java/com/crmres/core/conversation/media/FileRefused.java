package com.crmres.core.conversation.media;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file that is not sent to a customer, or not now. */
final class FileRefused extends DomainException {

    private FileRefused(HttpStatus status, String code, Map<String, Object> details) {
        super(status, code, details);
    }

    static FileRefused unreadable() {
        return new FileRefused(HttpStatus.BAD_REQUEST, "file_unreadable", Map.of());
    }

    static FileRefused notSendable() {
        return new FileRefused(HttpStatus.BAD_REQUEST, "file_not_sendable", Map.of());
    }

    static FileRefused tooLarge(long most) {
        return new FileRefused(HttpStatus.CONTENT_TOO_LARGE, "payload_too_large", Map.of("most_bytes", most));
    }

    static FileRefused notNow() {
        return new FileRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
    }
}
