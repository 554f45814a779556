package com.crmres.model.restaurant.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * When a person is called.
 *
 * @param lowConfidence below which the assistant asks rather than answers
 * @param keywords whoever writes one of these gets a person
 */
public record EscalationSettings(
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2)
        BigDecimal lowConfidence,

        @Size(max = 100) List<@NotBlank @Size(max = 60) String> keywords,
        @Valid Rules rules) {

    static final EscalationSettings USUAL =
            new EscalationSettings(new BigDecimal("0.6"), List.of(), new Rules(true, true, true, true, true, true));

    public EscalationSettings {
        lowConfidence = Objects.requireNonNullElse(lowConfidence, new BigDecimal("0.6"));
        keywords = Objects.requireNonNullElse(keywords, List.of());
        rules = Objects.requireNonNullElse(rules, new Rules(true, true, true, true, true, true));
    }

    /** Which reasons count. That somebody names an allergy or asks for a person always does. */
    public record Rules(
            Boolean payment,
            Boolean angryTwice,
            Boolean complaint,
            Boolean unreadableMedia,
            Boolean orderByHand,
            Boolean lowConfidenceTwice) {

        public Rules {
            payment = Objects.requireNonNullElse(payment, true);
            angryTwice = Objects.requireNonNullElse(angryTwice, true);
            complaint = Objects.requireNonNullElse(complaint, true);
            unreadableMedia = Objects.requireNonNullElse(unreadableMedia, true);
            orderByHand = Objects.requireNonNullElse(orderByHand, true);
            lowConfidenceTwice = Objects.requireNonNullElse(lowConfidenceTwice, true);
        }
    }
}
