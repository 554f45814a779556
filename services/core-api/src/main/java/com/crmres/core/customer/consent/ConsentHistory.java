package com.crmres.core.customer.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All that a customer said of what they allow, the newest first; the newest of a kind holds. */
@Schema(name = "ConsentHistory")
record ConsentHistory(List<ConsentResponse> consents) {}
