package com.crmres.core.customer.consent;

import com.crmres.core.conversation.PersonResponse;
import com.crmres.model.customer.Consent;
import com.crmres.model.customer.ConsentKind;
import com.crmres.model.customer.ConsentSource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a customer said of what they allow. */
@Schema(name = "Consent")
record ConsentResponse(
        UUID id,
        ConsentKind kind,
        boolean granted,
        ConsentSource source,
        @Nullable String evidence,
        @Nullable PersonResponse recordedBy,
        Instant recordedAt) {

    static ConsentResponse of(ConsentView view) {
        Consent consent = view.consent();
        return new ConsentResponse(
                consent.id(),
                consent.kind(),
                consent.isGranted(),
                consent.source(),
                consent.evidence(),
                PersonResponse.of(consent.recordedBy(), view.recorder()),
                consent.recordedAt());
    }
}
