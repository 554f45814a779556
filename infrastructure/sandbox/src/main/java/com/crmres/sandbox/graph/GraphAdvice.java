package com.crmres.sandbox.graph;

import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphOutage;
import com.crmres.sandbox.graph.send.SendCounts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes refusals as Meta writes them, and counts those of sends. */
@RestControllerAdvice(basePackages = "com.crmres.sandbox.graph")
class GraphAdvice {

    private final SendCounts counts;

    GraphAdvice(SendCounts counts) {
        this.counts = counts;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(GraphError error, HttpServletRequest request) {
        count(request, error.code());
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(GraphOutage outage, HttpServletRequest request) {
        count(request, outage.status());
        return ResponseEntity.status(outage.status())
                .contentType(MediaType.TEXT_HTML)
                .body(outage.page());
    }

    private void count(HttpServletRequest request, int code) {
        if (request.getRequestURI().endsWith("/messages")) {
            counts.rejected(code);
        }
    }
}
