package com.crmres.core.live;

import com.crmres.core.live.event.StreamId;
import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way to the live socket, and to the same events without one. */
@RestController
@RequestMapping("/api/v1/live")
@Tag(name = "Live")
class LiveController {

    private final Tickets tickets;
    private final EventPages pages;

    LiveController(Tickets tickets, EventPages pages) {
        this.tickets = tickets;
        this.pages = pages;
    }

    @PostMapping("/tickets")
    @Operation(
            operationId = "issueLiveTicket",
            summary = "Get a ticket that opens one WebSocket at /live",
            description = """
                    The socket sends JSON: first `{type: hello, id, at, heartbeat_seconds}`, then LiveEvents in order, now and \
                    then `{type: heartbeat, id}`, and `{type: resync, id}` when what happened meanwhile is not known any more. \
                    It closes with 4401 when the session ended, 4408 after an hour, 1013 when its reader is too slow, 4429 when its \
                    session has opened too many others since, 1008 when its reader says too much.""")
    TicketResponse ticket(@AuthenticationPrincipal Caller caller, Locale locale) {
        return tickets.issue(TicketHolder.of(caller, locale));
    }

    @GetMapping("/events")
    @Operation(
            operationId = "listLiveEvents",
            summary = "List what happened since a cursor; without one, only learn where the events stand now")
    EventPage events(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "cursor of the answer before, or id of the last event seen")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    StreamId cursor,
            @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(500) int limit) {
        return pages.since(caller, cursor, limit);
    }
}
