package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What a receiver shows to delete a message: which one, and which receive of it. */
record Receipt(long sequence, int receive) {

    String handle() {
        String text = sequence + ":" + receive + ":" + UUID.randomUUID();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Receipt of(String handle) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(handle), StandardCharsets.US_ASCII);
            String[] parts = text.split(":", 3);
            return new Receipt(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw AwsException.of(
                    "ReceiptHandleIsInvalid",
                    "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
        }
    }
}
