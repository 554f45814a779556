package com.crmres.whatsapp.webhook;

import com.crmres.event.signal.Queues;
import com.crmres.kit.id.Ids;
import com.crmres.kit.id.Sha256;
import com.crmres.whatsapp.entry.Elements;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.QueueText;
import com.crmres.whatsapp.handover.QueueEntry;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes queue entries of elements and knows which queue, group and deduplication id each gets. */
@Component
class Envelopes {

    /** A profile is a name and four ids; what is larger is no contact. */
    private static final int LARGEST_CONTACT = 32 * 1024;

    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,64}");
    private static final String NOBODY = "none";

    private final Ids ids;
    private final Elements elements;
    private final EntryCodec codec;

    Envelopes(Ids ids, Elements elements, EntryCodec codec) {
        this.ids = ids;
        this.elements = elements;
        this.codec = codec;
    }

    QueueEntry enclose(Element element, Instant receivedAt) {
        UUID id = ids.next();
        String number = plain(element.origin().phoneNumberId());
        InboundEntry.Lane lane = lane(element, number);
        Elements.Wrapped wrapped =
                elements.wrap(id, lane.groupId(), element.raw().bytes());
        String body = codec.write(new InboundEntry(
                id,
                element.kind(),
                plain(element.field()),
                plain(element.wabaId()),
                number,
                plain(element.origin().displayPhoneNumber()),
                receivedAt,
                contact(element.contact()),
                wrapped.encoding(),
                wrapped.element(),
                lane,
                element.toldAt()));
        String queue = lane.deduplicationId() == null ? Queues.STATUSES : Queues.INBOUND;
        return new QueueEntry(queue, body, id, lane.groupId(), lane.deduplicationId(), number);
    }

    /** A message that can be told from others keeps its writer's order; all else has none to keep. */
    private static InboundEntry.Lane lane(Element element, @Nullable String number) {
        String wamid = element.wamid();
        boolean isSaid = element.kind() == EntryKind.MESSAGE || element.kind() == EntryKind.ECHO;
        if (!isSaid || wamid == null || wamid.isEmpty() || number == null) {
            return new InboundEntry.Lane(number == null ? NOBODY : number, null);
        }
        String sender = element.sender() == null ? "" : element.sender();
        return new InboundEntry.Lane(Sha256.hex(number + ":" + sender), Sha256.hex(wamid));
    }

    private static @Nullable String contact(@Nullable Slice contact) {
        return contact == null || contact.length() > LARGEST_CONTACT ? null : QueueText.clean(contact.text());
    }

    /** Meta's names are plain; anything else in their place would only be refused further on. */
    private static @Nullable String plain(@Nullable String name) {
        return name != null && PLAIN.matcher(name).matches() ? name : null;
    }
}
