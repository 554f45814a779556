package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of a business account, and who hears its webhooks. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}/{account}")
class AccountController {

    private final Access access;
    private final Bodies bodies;
    private final NumberFields fields;
    private final Subscriptions subscriptions;

    AccountController(Access access, Bodies bodies, NumberFields fields, Subscriptions subscriptions) {
        this.access = access;
        this.bodies = bodies;
        this.fields = fields;
        this.subscriptions = subscriptions;
    }

    @GetMapping("/phone_numbers")
    Map<String, Object> numbers(
            @PathVariable String account,
            @RequestParam(name = "fields", required = false) @Nullable String wanted,
            HttpServletRequest request) {
        List<ObjectNode> found = access.account("get", account, request).stream()
                .map(number -> fields.of(number, wanted))
                .toList();
        return Map.of("data", found, "paging", Map.of("cursors", Map.of("before", "MAZDZD", "after", "MjQZD")));
    }

    @GetMapping("/subscribed_apps")
    Map<String, Object> subscribed(@PathVariable String account, HttpServletRequest request) {
        return Map.of("data", subscriptions.of(access.account("get", account, request)));
    }

    @PostMapping("/subscribed_apps")
    Map<String, Boolean> subscribe(
            @PathVariable String account,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        subscriptions.subscribe(access.account("post", account, request), bodies.read(request, body));
        return Map.of("success", true);
    }

    @DeleteMapping("/subscribed_apps")
    Map<String, Boolean> unsubscribe(@PathVariable String account, HttpServletRequest request) {
        subscriptions.end(access.account("delete", account, request));
        return Map.of("success", true);
    }
}
