package com.crmres.core.live;

import io.swagger.v3.oas.annotations.media.Schema;

/** What opens a socket, once. */
@Schema(name = "LiveTicket")
record TicketResponse(
        @Schema(description = "For wss://<host>/live?ticket=<ticket>[&cursor=<id of the last event seen>]")
        String ticket,

        @Schema(description = "Seconds until it is worth nothing", example = "30")
        long expiresIn) {

    /** A ticket does not belong into a log. */
    @Override
    public String toString() {
        return "TicketResponse";
    }
}
