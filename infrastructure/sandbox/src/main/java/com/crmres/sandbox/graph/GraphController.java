package com.crmres.sandbox.graph;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.send.Accepted;
import com.crmres.sandbox.graph.send.Reading;
import com.crmres.sandbox.graph.send.SendCounts;
import com.crmres.sandbox.graph.send.Sending;
import com.crmres.sandbox.number.BusinessNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The Graph API's door: what is not played is answered as Meta answers the impossible. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}")
class GraphController {

    private final Access access;
    private final Sending sending;
    private final Reading reading;
    private final GraphTrouble trouble;
    private final SendCounts counts;
    private final Bodies bodies;

    GraphController(
            Access access, Sending sending, Reading reading, GraphTrouble trouble, SendCounts counts, Bodies bodies) {
        this.access = access;
        this.sending = sending;
        this.reading = reading;
        this.trouble = trouble;
        this.counts = counts;
        this.bodies = bodies;
    }

    @PostMapping("/{id}/messages")
    @Nullable
    ResponseEntity<Object> messages(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        BusinessNumber number = access.number("post", id, request);
        JsonNode message = bodies.read(request, body);
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
    ResponseEntity<Object> anythingElse(@PathVariable String id, HttpServletRequest request) {
        access.check(request);
        throw GraphErrors.unknownObject(request.getMethod().toLowerCase(Locale.ROOT), id);
    }
}
