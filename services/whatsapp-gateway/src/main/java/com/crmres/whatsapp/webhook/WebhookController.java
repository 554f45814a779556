package com.crmres.whatsapp.webhook;

import com.crmres.kit.web.RequestFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Meta calls: to verify that this address is ours, and to deliver. */
@RestController
@RequestMapping(WebhookSecurity.PATH)
class WebhookController {

    private static final String SIGNATURE = "X-Hub-Signature-256";

    private final WebhookSettings settings;
    private final BodyReader bodies;
    private final Signatures signatures;
    private final Reception reception;
    private final WebhookMetrics metrics;

    WebhookController(
            WebhookSettings settings,
            BodyReader bodies,
            Signatures signatures,
            Reception reception,
            WebhookMetrics metrics) {
        this.settings = settings;
        this.bodies = bodies;
        this.signatures = signatures;
        this.reception = reception;
        this.metrics = metrics;
    }

    @GetMapping
    ResponseEntity<String> verify(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        if (!mode.equals("subscribe") || !isOurs(token)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    private boolean isOurs(String token) {
        byte[] ours = settings.verifyToken().getBytes(StandardCharsets.UTF_8);
        return ours.length > 0 && MessageDigest.isEqual(ours, token.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ResponseEntity<Void> deliver(HttpServletRequest request) throws IOException {
        long began = System.nanoTime();
        Optional<String> signature = signature(request);
        HttpStatus answer =
                signature.isPresent() ? bodies.with(request, new Delivery(signature.get())) : HttpStatus.UNAUTHORIZED;
        metrics.answered(answer, began);
        if (answer == HttpStatus.OK) {
            // thousands a second, and the metrics tell as much
            request.setAttribute(RequestFilter.ROUTINE, true);
        }
        return ResponseEntity.status(answer).build();
    }

    /** The one well-formed signature; absent, doubled and non-ASCII ones are none. */
    private static Optional<String> signature(HttpServletRequest request) {
        try {
            List<String> headers = Collections.list(request.getHeaders(SIGNATURE));
            return headers.size() == 1
                    ? Optional.of(headers.getFirst()).filter(Signatures::isWellFormed)
                    : Optional.empty();
        } catch (RequestRejectedException refusedByFirewall) {
            return Optional.empty();
        }
    }

    private final class Delivery implements BodyReader.Work<HttpStatus> {

        private final String signature;

        Delivery(String signature) {
            this.signature = signature;
        }

        @Override
        public HttpStatus on(byte[] body) {
            if (!signatures.isAuthentic(signature, body)) {
                return HttpStatus.UNAUTHORIZED;
            }
            return reception.accept(body) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        }

        @Override
        public HttpStatus tooLarge() {
            return HttpStatus.CONTENT_TOO_LARGE;
        }

        @Override
        public HttpStatus noRoom() {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}
