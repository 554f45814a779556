package com.crmres.whatsapp.upload;

import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.failure.GraphError;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Sees to it that Meta has the file of a message before the message goes out. */
@Component
public class Uploads {

    /** How Meta refuses a message whose file it does not have, among other things. */
    private static final Set<Integer> PERHAPS_GONE = Set.of(100, 131009, 131052, 131053);

    private final UploadDesk desk;
    private final Carrier carrier;
    private final KnownUploads known;
    private final MeterRegistry registry;
    private final UploadSettings settings;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Uploads(UploadDesk desk, Carrier carrier, KnownUploads known, MeterRegistry registry, UploadSettings settings) {
        this.desk = desk;
        this.carrier = carrier;
        this.known = known;
        this.registry = registry;
        this.settings = settings;
    }

    /**
     * Whether the message has all that it needs; else its row says when it is asked about again, or that it failed. Never to
     * be called inside a transaction.
     */
    public boolean haveFileOf(UUID restaurantId, UUID messageId) {
        return desk.awaited(restaurantId, messageId).map(this::bring).orElse(true);
    }

    private boolean bring(Parcel parcel) {
        if (underWay.size() >= settings.atOnce() || !underWay.add(parcel.content())) {
            desk.postpone(parcel);
            return false;
        }
        try {
            Handed handed = carrier.bring(parcel);
            registry.counter(
                            "crmres.uploads",
                            "outcome",
                            handed.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .increment();
            return desk.settle(parcel, handed);
        } finally {
            underWay.remove(parcel.content());
        }
    }

    /**
     * Whether the message was refused for a file that Meta may have forgotten, so that it is to be handed over anew. Joins the
     * transaction that settles the refusal.
     */
    public boolean forget(Message message, GraphError error) {
        Map<String, Object> payload = message.content().payload();
        return payload != null
                && PERHAPS_GONE.contains(error.code())
                && payload.get("id") instanceof String mediaId
                && known.forget(message.whatsappNumberId(), mediaId);
    }
}
