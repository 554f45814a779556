package com.crmres.core.menu.photo;

import com.crmres.kit.error.DomainException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file that is not taken as a picture, or not now. */
final class PictureRefused extends DomainException {

    private PictureRefused(HttpStatus status, String code, Map<String, Object> details) {
        super(status, code, details);
    }

    static PictureRefused unreadable() {
        return new PictureRefused(HttpStatus.BAD_REQUEST, "photo_unreadable", Map.of());
    }

    static PictureRefused tooManyPixels(int most) {
        return new PictureRefused(HttpStatus.BAD_REQUEST, "photo_too_many_pixels", Map.of("most_pixels", most));
    }

    static PictureRefused tooLarge(long most) {
        return new PictureRefused(HttpStatus.CONTENT_TOO_LARGE, "payload_too_large", Map.of("most_bytes", most));
    }

    static PictureRefused notNow() {
        return new PictureRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
    }
}
