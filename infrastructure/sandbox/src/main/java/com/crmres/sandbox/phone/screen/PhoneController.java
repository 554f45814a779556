package com.crmres.sandbox.phone.screen;

import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.phone.BubbleView;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.receipt.Receipts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the phones. */
@RestController
@RequestMapping("/control")
class PhoneController {

    private final Customers customers;
    private final Chats chats;
    private final Receipts receipts;
    private final PhoneList list;

    PhoneController(Customers customers, Chats chats, Receipts receipts, PhoneList list) {
        this.customers = customers;
        this.chats = chats;
        this.receipts = receipts;
        this.list = list;
    }

    @GetMapping("/phones")
    PhoneList.Overview phones() {
        return list.overview();
    }

    @GetMapping("/phones/{customerId}")
    List<BubbleView> chat(@PathVariable String customerId, @RequestParam("phone_number_id") String phoneNumberId) {
        return chats.bubbles(pair(customerId, phoneNumberId)).stream()
                .map(BubbleView::of)
                .toList();
    }

    @PostMapping("/phones/{customerId}/open")
    ChatState open(@PathVariable String customerId, @RequestParam("phone_number_id") String phoneNumberId) {
        Pair pair = pair(customerId, phoneNumberId);
        receipts.open(pair);
        return new ChatState(chats.chat(pair).isTyping());
    }

    @GetMapping("/reading")
    Reading reading() {
        return new Reading(receipts.readsImmediately());
    }

    @PostMapping("/reading")
    Reading read(@RequestBody Reading reading) {
        receipts.readImmediately(reading.immediately());
        return reading();
    }

    private Pair pair(String customerId, String phoneNumberId) {
        return new Pair(phoneNumberId, customers.get(customerId).customerId());
    }

    record ChatState(boolean typing) {}

    record Reading(boolean immediately) {}
}
