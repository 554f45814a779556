package com.crmres.notification.alert;

import com.crmres.event.NumberQualityChanged;
import com.crmres.event.TemplateStatusChanged;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules by which Meta's word on a number or a template is a reason to alert; good news is none. */
final class MetaConcern {

    private static final Map<String, String> EVENTS = Map.of(
            "FLAGGED", "number_flagged",
            "DOWNGRADE", "limit_lowered",
            "ACCOUNT_RESTRICTION", "account_restricted",
            "ACCOUNT_VIOLATION", "account_violation",
            "DISABLED_UPDATE", "account_disabled",
            "ACCOUNT_DELETED", "account_gone",
            "ACCOUNT_OFFBOARDED", "account_gone");

    private static final Set<String> UNSENDABLE = Set.of("paused", "disabled", "rejected");

    private MetaConcern() {}

    /** The event says more than the quality, where it has a word for what happened. */
    static Optional<String> about(NumberQualityChanged judged) {
        Optional<String> event = Optional.ofNullable(EVENTS.get(judged.event()));
        return event.or(() -> Optional.ofNullable(judged.quality()).flatMap(MetaConcern::ofQuality));
    }

    private static Optional<String> ofQuality(String quality) {
        return switch (quality) {
            case "RED" -> Optional.of("quality_low");
            case "YELLOW" -> Optional.of("quality_medium");
            default -> Optional.empty();
        };
    }

    static Optional<String> about(TemplateStatusChanged changed) {
        return Optional.of(changed.status()).filter(UNSENDABLE::contains).map(status -> "template_" + status);
    }
}
