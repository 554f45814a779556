package com.crmres.sandbox.number;

import com.crmres.sandbox.live.LiveFeed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers and lists numbers; secrets are taken, never shown. */
@RestController
@RequestMapping("/control/numbers")
class NumberController {

    private final Numbers numbers;
    private final CallbackVerification verification;
    private final LiveFeed live;

    NumberController(Numbers numbers, CallbackVerification verification, LiveFeed live) {
        this.numbers = numbers;
        this.verification = verification;
        this.live = live;
    }

    @GetMapping
    List<NumberView> list() {
        return numbers.all().stream().map(number -> NumberView.of(number, null)).toList();
    }

    @PostMapping
    NumberView register(
            @RequestBody NumberRegistration registration, @RequestParam(defaultValue = "false") boolean verify) {
        BusinessNumber number = numbers.register(registration);
        NumberView view = NumberView.of(number, verify ? verification.passes(number) : null);
        live.publish("number", view);
        return view;
    }

    record NumberView(
            String phoneNumberId,
            String wabaId,
            String displayPhoneNumber,
            String name,
            String callbackUrl,
            @Nullable Boolean verified) {

        static NumberView of(BusinessNumber number, @Nullable Boolean verified) {
            return new NumberView(
                    number.phoneNumberId(),
                    number.wabaId(),
                    number.displayPhoneNumber(),
                    number.name(),
                    number.callbackUrl().toString(),
                    verified);
        }
    }
}
