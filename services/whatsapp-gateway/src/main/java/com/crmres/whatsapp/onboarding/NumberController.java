package com.crmres.whatsapp.onboarding;

import com.crmres.model.number.NumberHealth;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.onboarding.NumberDesk.Standing;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and numbers for our own services; how a number is afterwards is read from its row. */
@RestController
@RequestMapping("/internal")
class NumberController {

    private static final String RESTAURANT = "restaurant_id";

    private final NumberDesk desk;
    private final NumberCalls calls;

    NumberController(NumberDesk desk, NumberCalls calls) {
        this.desk = desk;
        this.calls = calls;
    }

    @PutMapping("/accounts/{waba}/token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepToken(
            @PathVariable("waba") String waba, @RequestParam(RESTAURANT) UUID restaurantId, @RequestBody Token token) {
        desk.keepToken(new Account(restaurantId, waba), token.accessToken());
    }

    @DeleteMapping("/accounts/{waba}/token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetToken(@PathVariable("waba") String waba, @RequestParam(RESTAURANT) UUID restaurantId) {
        desk.forgetToken(new Account(restaurantId, waba));
    }

    @GetMapping("/accounts/{waba}/numbers/{phone_number_id}")
    NumberHealth check(
            @PathVariable("waba") String waba,
            @PathVariable("phone_number_id") String phoneNumberId,
            @RequestParam(RESTAURANT) UUID restaurantId) {
        return desk.check(new Account(restaurantId, waba), phoneNumberId);
    }

    @PostMapping("/numbers/{id}/refresh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refresh(@PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId) {
        desk.refresh(restaurantId, id);
    }

    @PostMapping("/numbers/{id}/register")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(
            @PathVariable("id") UUID id,
            @RequestParam(RESTAURANT) UUID restaurantId,
            @RequestBody Registration wanted) {
        desk.change(
                restaurantId,
                id,
                (meta, number) ->
                        meta.register(number.account(), number.phoneNumberId(), wanted.pin(), wanted.region()));
    }

    @PostMapping("/numbers/{id}/deregister")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deregister(@PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId) {
        desk.change(restaurantId, id, (meta, number) -> meta.deregister(number.account(), number.phoneNumberId()));
    }

    @PostMapping("/numbers/{id}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPin(@PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId, @RequestBody Pin wanted) {
        Standing number = desk.standing(restaurantId, id);
        calls.setPin(number.account(), number.phoneNumberId(), wanted.pin());
    }

    @PostMapping("/numbers/{id}/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestCode(
            @PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId, @RequestBody CodeWanted wanted) {
        Standing number = desk.standing(restaurantId, id);
        calls.requestCode(number.account(), number.phoneNumberId(), wanted.method(), wanted.language());
    }

    @PostMapping("/numbers/{id}/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId, @RequestBody Code code) {
        desk.change(
                restaurantId,
                id,
                (meta, number) -> meta.verifyCode(number.account(), number.phoneNumberId(), code.code()));
    }

    @GetMapping("/numbers/{id}/profile")
    Map<String, Object> profile(@PathVariable("id") UUID id, @RequestParam(RESTAURANT) UUID restaurantId) {
        Standing number = desk.standing(restaurantId, id);
        return calls.profile(number.account(), number.phoneNumberId()).fields();
    }

    @PutMapping("/numbers/{id}/profile")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setProfile(
            @PathVariable("id") UUID id,
            @RequestParam(RESTAURANT) UUID restaurantId,
            @RequestBody Map<String, Object> profile) {
        Standing number = desk.standing(restaurantId, id);
        calls.setProfile(number.account(), number.phoneNumberId(), profile);
    }

    record Token(String accessToken) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    record Registration(String pin, @Nullable String region) {

        @Override
        public String toString() {
            return "Registration";
        }
    }

    record Pin(String pin) {

        @Override
        public String toString() {
            return "Pin";
        }
    }

    record CodeWanted(String method, String language) {}

    record Code(String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }
}
