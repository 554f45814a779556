package com.crmres.sandbox.incoming;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets customers send. */
@RestController
class MessageController {

    private final Incoming incoming;

    MessageController(Incoming incoming) {
        this.incoming = incoming;
    }

    @PostMapping("/control/messages")
    Sent send(@RequestBody MessageRequest request) {
        return new Sent(incoming.send(request));
    }

    @PostMapping("/control/bulk/messages")
    List<Sent> sendMany(@RequestBody List<MessageRequest> requests) {
        return requests.stream().map(this::send).toList();
    }

    record Sent(String wamid) {}
}
