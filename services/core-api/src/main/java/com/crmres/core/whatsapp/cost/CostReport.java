package com.crmres.core.whatsapp.cost;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the messages of some days cost. */
@Schema(name = "WhatsAppCosts")
record CostReport(
        LocalDate from,
        LocalDate to,

        @ArraySchema(arraySchema = @Schema(description = "By day, category, price and number, in this order"))
        List<Line> lines,

        @ArraySchema(arraySchema = @Schema(description = "All of it, by currency"))
        List<Total> totals,

        @Schema(description = "Charged messages for which no rate is known; they are in no total")
        long withoutRate) {

    /** Messages of one day and number that cost the same. */
    @Schema(name = "WhatsAppCostLine")
    record Line(
            LocalDate day,

            @Schema(description = "Meta's name", example = "marketing")
            String category,

            @Schema(description = "regular is charged", example = "regular")
            String type,

            @Schema(description = "Country of the recipients; ZZ where it cannot be told", example = "SA")
            String market,

            UUID numberId,

            @Schema(description = "Messages that Meta named a price category of")
            long messages,

            @Schema(description = "Of these, delivered and not free")
            long charged,

            @Nullable @Schema(description = "Absent where no rate is known and something is charged")
            BigDecimal amount,

            @Nullable String currency) {}

    /** A sum in one currency. */
    @Schema(name = "WhatsAppCostTotal")
    record Total(String currency, BigDecimal amount) {}
}
