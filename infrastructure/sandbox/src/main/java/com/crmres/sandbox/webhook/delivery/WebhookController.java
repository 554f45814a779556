package com.crmres.sandbox.webhook.delivery;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inspector's list of deliveries. */
@RestController
class WebhookController {

    private final DeliveryLog log;

    WebhookController(DeliveryLog log) {
        this.log = log;
    }

    @GetMapping("/control/webhooks")
    List<Delivery> last() {
        return log.last();
    }
}
