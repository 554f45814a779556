package com.crmres.core.conversation.staff;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.model.conversation.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The signal by which a person's message goes out, in the order of its conversation. */
final class Sends {

    private Sends() {}

    static OutboxMessage of(Message message) {
        String conversation = message.conversationId().toString();
        return new OutboxMessage(
                Queues.OUTBOUND,
                conversation,
                conversation,
                sha256(message.id() + ":" + message.enqueueCount()),
                new SendSignal(message.restaurantId(), message.id()));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
