package com.crmres.sandbox.account;

import com.crmres.sandbox.number.NumberState;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a number at Meta.
 *
 * @param quality GREEN, YELLOW, RED or UNKNOWN
 * @param throughput STANDARD or HIGH
 * @param onBizApp the number is also in the restaurant's WhatsApp Business app
 */
record NumberChange(
        @Nullable String quality,
        @Nullable String messagingLimit,
        @Nullable String throughput,
        @Nullable Boolean registered,
        @Nullable String codeVerificationStatus,
        @Nullable String nameStatus,
        @Nullable Boolean onBizApp) {

    NumberState applyTo(NumberState before) {
        NumberState after = before;
        if (registered != null) {
            after = after.with(NumberState.REGISTERED, registered);
        }
        if (codeVerificationStatus != null) {
            after = after.with(NumberState.VERIFICATION, codeVerificationStatus);
        }
        if (nameStatus != null) {
            after = after.with("name_status", nameStatus);
        }
        return onBizApp == null ? after : after.with(NumberState.ON_BIZ_APP, onBizApp);
    }
}
