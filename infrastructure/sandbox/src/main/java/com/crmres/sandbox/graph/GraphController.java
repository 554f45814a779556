package com.crmres.sandbox.graph;

import com.crmres.sandbox.number.BusinessNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Graph API's door: what is not played is answered as Meta answers the impossible. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}")
class GraphController {

    private final Access access;
    private final Sending sending;
    private final Reading reading;
    private final GraphTrouble trouble;
    private final SendCounts counts;
    private final JsonMapper json;

    GraphController(
            Access access, Sending sending, Reading reading, GraphTrouble trouble, SendCounts counts, JsonMapper json) {
        this.access = access;
        this.sending = sending;
        this.reading = reading;
        this.trouble = trouble;
        this.counts = counts;
        this.json = json;
    }

    @PostMapping("/{id}/messages")
    @Nullable
    ResponseEntity<Object> messages(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request)
            throws InterruptedException {
        trouble.delay();
        BusinessNumber number = access.number("post", id, authorization);
        trouble.refuse();
        JsonNode message = parse(body);
        if (Reading.isAskedBy(message)) {
            return ResponseEntity.ok(reading.mark(number, message));
        }
        Accepted accepted = sending.accept(number, message);
        if (trouble.dropsAnswer()) {
            counts.unanswered();
            DroppedConnections.drop(request);
            return null;
        }
        return ResponseEntity.ok(accepted);
    }

    @RequestMapping("/{id}/**")
    ResponseEntity<Object> anythingElse(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        access.check(authorization);
        throw GraphErrors.unknownObject(request.getMethod().toLowerCase(Locale.ROOT), id);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(GraphError error) {
        counts.rejected(error.code());
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(GraphOutage outage) {
        counts.rejected(outage.status());
        return ResponseEntity.status(outage.status())
                .contentType(MediaType.TEXT_HTML)
                .body(outage.page());
    }

    private JsonNode parse(byte @Nullable [] body) {
        try {
            JsonNode parsed = json.readTree(body == null ? new byte[0] : body);
            // Meta treats what it cannot parse as a request without parameters
            return parsed != null && parsed.isObject() ? parsed : json.createObjectNode();
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
