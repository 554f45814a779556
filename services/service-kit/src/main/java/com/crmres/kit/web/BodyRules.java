package com.crmres.kit.web;

import com.crmres.kit.error.DomainException;
import com.crmres.kit.error.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** What holds for the body of every request: not too large, and no text that cannot be stored or sent on. */
@RestControllerAdvice
public class BodyRules extends RequestBodyAdviceAdapter {

    private final Settings settings;

    public BodyRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        int most = Math.toIntExact(settings.maxBody().toBytes());
        byte[] body = message.getHeaders().getContentLength() > most
                ? new byte[most + 1]
                : message.getBody().readNBytes(most + 1);
        if (body.length > most) {
            throw new TooLarge(most);
        }
        if (cannotBeStored(body, message.getHeaders().getContentType())) {
            throw new InvalidRequest(Map.of("reason", "nul_or_half_character"));
        }
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static boolean cannotBeStored(byte[] body, @Nullable MediaType type) {
        if (type == null || type.getSubtype().endsWith("json")) {
            return hasUnstorableText(body);
        }
        return type.getType().equals("text")
                && !isUtf16(body)
                && new String(body, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    }

    /** By its byte order mark, which no UTF-8 has: whoever reads it says which encoding it should be. */
    private static boolean isUtf16(byte[] body) {
        int mark = body.length < 2 ? 0 : Byte.toUnsignedInt(body[0]) << 8 | Byte.toUnsignedInt(body[1]);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /**
     * NUL and halves of surrogate pairs: no database takes the one, no encoding the other. In JSON they can only come as
     * escapes, since a reader refuses both as they are.
     */
    static boolean hasUnstorableText(byte[] json) {
        int half = -1;
        for (int at = 0; at < json.length; at++) {
            if (json[at] != '\\') {
                continue;
            }
            int unit = unit(json, at);
            boolean completes = half == at - 6 && half >= 0;
            if (unit == 0 || Character.isLowSurrogate((char) Math.max(0, unit)) != completes) {
                return true;
            }
            half = Character.isHighSurrogate((char) Math.max(0, unit)) ? at : -1;
            if (half >= 0 && (at + 6 >= json.length || json[at + 6] != '\\')) {
                return true;
            }
            at += unit < 0 ? 1 : 5;
        }
        return false;
    }

    /** The UTF-16 unit that is escaped here, or -1 where it is another escape or none that can be read. */
    private static int unit(byte[] json, int at) {
        if (at + 5 >= json.length || json[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + 6; digit++) {
            int value = Character.digit(json[digit], 16);
            if (value < 0) {
                return -1;
            }
            unit = unit * 16 + value;
        }
        return unit;
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    private static final class TooLarge extends DomainException {

        TooLarge(int most) {
            super(HttpStatus.CONTENT_TOO_LARGE, "payload_too_large", Map.of("most_bytes", most));
        }
    }

    /** @param maxBody the largest body that is read */
    @ConfigurationProperties("crmres.http")
    public record Settings(@DefaultValue("1MB") DataSize maxBody) {}
}
