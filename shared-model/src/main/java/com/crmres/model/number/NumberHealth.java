package com.crmres.model.number;

import org.jspecify.annotations.Nullable;

/**
 * What Meta tells of a number; what it does not tell is null and stays as it was.
 *
 * @param quality GREEN, YELLOW, RED or UNKNOWN
 * @param messagingLimit how many people a day may be written to outside of windows, such as TIER_2K
 * @param throughput STANDARD, HIGH or NOT_APPLICABLE
 * @param onBizApp whether people also answer on the WhatsApp Business app
 */
public record NumberHealth(
        @Nullable String displayPhoneNumber,
        @Nullable String verifiedName,
        @Nullable String nameStatus,
        @Nullable String codeVerificationStatus,
        @Nullable String status,
        @Nullable String quality,
        @Nullable String messagingLimit,
        @Nullable String throughput,
        @Nullable Boolean onBizApp) {}
