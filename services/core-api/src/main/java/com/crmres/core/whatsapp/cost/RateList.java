package com.crmres.core.whatsapp.cost;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The rates that costs are told by. */
@Schema(name = "WhatsAppRates")
record RateList(
        @ArraySchema(arraySchema = @Schema(description = "The restaurant's own; they go before the list prices"))
        List<RateEntry> own,

        @ArraySchema(arraySchema = @Schema(description = "List prices, as this installation has them"))
        List<RateEntry> list) {}
