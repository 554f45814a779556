package com.crmres.sandbox.number;

import java.net.URI;
import java.util.List;

/**
 * A restaurant's WhatsApp number.
 *
 * @param displayPhoneNumber digits with an optional plus, as people read it
 * @param name what the phone page calls it
 */
public record BusinessNumber(
        String phoneNumberId,
        String wabaId,
        String displayPhoneNumber,
        String name,
        URI callbackUrl,
        String appSecret,
        String verifyToken,
        String accessToken) {

    /** The number as webhooks carry it: digits only. */
    public String digits() {
        return displayPhoneNumber.replaceAll("\\D", "");
    }

    /** Numbers with the same app share webhooks. */
    public Object app() {
        return List.of(callbackUrl, appSecret);
    }

    /** The same number with its webhooks going elsewhere. */
    public BusinessNumber movedTo(URI newCallback, String newVerifyToken) {
        return new BusinessNumber(
                phoneNumberId, wabaId, displayPhoneNumber, name, newCallback, appSecret, newVerifyToken, accessToken);
    }

    @Override
    public String toString() {
        return "BusinessNumber[" + phoneNumberId + "]";
    }
}
