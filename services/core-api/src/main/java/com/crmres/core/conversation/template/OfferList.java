package com.crmres.core.conversation.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What may be sent where words of one's own no longer go through. */
@Schema(name = "TemplateOfferList")
record OfferList(List<TemplateOffer> templates) {}
