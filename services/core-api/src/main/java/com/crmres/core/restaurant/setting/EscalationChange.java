package com.crmres.core.restaurant.setting;

import static java.util.Objects.requireNonNullElse;

import com.crmres.model.restaurant.setting.EscalationSettings;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a person is called from now on; what is absent stays. */
@Schema(name = "EscalationChange")
public record EscalationChange(
        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2)
        BigDecimal lowConfidence,

        @Nullable @Size(max = 100) @Schema(description = "Takes the place of all of them")
        List<@NotBlank @Size(max = 60) @Visible(inLine = true) String> keywords,

        @Nullable Rules rules) {

    public EscalationSettings over(EscalationSettings before) {
        return new EscalationSettings(
                requireNonNullElse(lowConfidence, before.lowConfidence()),
                requireNonNullElse(keywords, before.keywords()),
                rules == null ? before.rules() : rules.over(before.rules()));
    }

    /** Which reasons count from now on; what is absent stays. */
    @Schema(name = "EscalationRulesChange")
    public record Rules(
            @Nullable Boolean payment,
            @Nullable Boolean angryTwice,
            @Nullable Boolean complaint,
            @Nullable Boolean unreadableMedia,
            @Nullable Boolean orderByHand,
            @Nullable Boolean lowConfidenceTwice) {

        EscalationSettings.Rules over(EscalationSettings.Rules before) {
            return new EscalationSettings.Rules(
                    requireNonNullElse(payment, before.payment()),
                    requireNonNullElse(angryTwice, before.angryTwice()),
                    requireNonNullElse(complaint, before.complaint()),
                    requireNonNullElse(unreadableMedia, before.unreadableMedia()),
                    requireNonNullElse(orderByHand, before.orderByHand()),
                    requireNonNullElse(lowConfidenceTwice, before.lowConfidenceTwice()));
        }
    }
}
