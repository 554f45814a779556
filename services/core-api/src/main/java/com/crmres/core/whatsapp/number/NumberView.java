package com.crmres.core.whatsapp.number;

import com.crmres.model.restaurant.WhatsAppNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A WhatsApp number as the API shows it; what Meta tells is absent until it did. */
@Schema(name = "WhatsAppNumber")
record NumberView(
        UUID id,

        @Schema(description = "Meta's id of the number", example = "106540352242922")
        String phoneNumberId,

        @Schema(description = "The business account", example = "102290129340398")
        String wabaId,

        @Schema(example = "+966 11 200 0100") String displayPhoneNumber,

        @Nullable @Schema(description = "Whose it is; absent where it is all branches'")
        UUID branchId,

        @Nullable @Schema(description = "The name that guests see", example = "Najd Grill")
        String verifiedName,

        @Nullable @Schema(description = "Whether Meta approved that name", example = "APPROVED")
        String nameStatus,

        @Nullable @Schema(example = "VERIFIED") String codeVerificationStatus,

        @Nullable @Schema(description = "CONNECTED once it is registered", example = "CONNECTED")
        String status,

        @Nullable @Schema(description = "GREEN, YELLOW, RED or UNKNOWN", example = "GREEN")
        String qualityRating,

        @Nullable
        @Schema(description = "How many people a day may be written to outside of windows", example = "TIER_2K")
        String messagingLimit,

        @Schema(description = "Messages a second, in and out", example = "80")
        int messagesPerSecond,

        @Schema(description = "Whether people also answer on the WhatsApp Business app")
        boolean onBizApp,

        @Schema(description = "Whether what happens with it is sent to us")
        boolean subscribed,

        @Nullable @Schema(description = "When Meta was last asked")
        Instant healthCheckedAt,

        Instant createdAt,
        long version) {

    static NumberView of(WhatsAppNumber number) {
        return new NumberView(
                number.id(),
                number.phoneNumberId(),
                number.wabaId(),
                number.displayPhoneNumber(),
                number.branchId(),
                number.verifiedName(),
                number.nameStatus(),
                number.codeVerificationStatus(),
                number.status(),
                number.qualityRating(),
                number.messagingLimit(),
                number.messagesPerSecond(),
                number.isOnBizApp(),
                number.subscribedAt() != null,
                number.healthCheckedAt(),
                number.createdAt(),
                number.version());
    }

    /** All numbers. */
    @Schema(name = "WhatsAppNumberList")
    record NumberList(List<NumberView> numbers) {}

    /** A business account of the restaurant. */
    @Schema(name = "WhatsAppAccount")
    record AccountView(
            @Schema(example = "102290129340398") String wabaId,

            @Schema(description = "How many of the restaurant's numbers are in it")
            int numbers,

            @Schema(description = "Whether the restaurant gave it a token of its own; what it is nobody is told")
            boolean hasToken,

            @Nullable @Schema(description = "When that token was given")
            Instant tokenChangedAt) {}

    /** All business accounts. */
    @Schema(name = "WhatsAppAccountList")
    record AccountList(List<AccountView> accounts) {}
}
