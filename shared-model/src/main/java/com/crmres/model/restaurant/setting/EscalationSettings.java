package com.crmres.model.restaurant.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a person is called.
 *
 * @param lowConfidence below which the assistant asks rather than answers
 * @param keywords whoever writes one of these gets a person
 */
public record EscalationSettings(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2)
        BigDecimal lowConfidence,

        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 60) String> keywords,
        @NotNull @Valid Rules rules) {

    static final EscalationSettings USUAL =
            new EscalationSettings(new BigDecimal("0.6"), List.of(), new Rules(true, true, true, true, true, true));

    /** Which reasons count. That somebody names an allergy or asks for a person always does. */
    public record Rules(
            @NotNull Boolean payment,
            @NotNull Boolean angryTwice,
            @NotNull Boolean complaint,
            @NotNull Boolean unreadableMedia,
            @NotNull Boolean orderByHand,
            @NotNull Boolean lowConfidenceTwice) {}
}
