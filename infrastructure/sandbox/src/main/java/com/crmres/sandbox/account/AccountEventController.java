package com.crmres.sandbox.account;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.AccountNews;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sends webhooks of any field: violations, restrictions, reviews, hand-overs and whatever else Meta tells. */
@RestController
class AccountEventController {

    private final Numbers numbers;
    private final AccountNews news;

    AccountEventController(Numbers numbers, AccountNews news) {
        this.numbers = numbers;
        this.news = news;
    }

    @PostMapping("/control/account-events")
    Map<String, Boolean> send(@RequestBody AccountEvent event) {
        if (event.phoneNumberId() == null) {
            return Map.of("sent", news.tell(account(event), event.name(), event.content()));
        }
        BusinessNumber number = numbers.get(event.phoneNumberId());
        if (event.wantsEnvelope()) {
            news.tellAsMessage(number, event.name(), event.content());
        } else {
            news.tell(number, event.name(), event.content());
        }
        return Map.of("sent", true);
    }

    private static String account(AccountEvent event) {
        if (event.wabaId() == null) {
            throw new IllegalArgumentException("waba_id or phone_number_id is missing");
        }
        return event.wabaId();
    }
}
