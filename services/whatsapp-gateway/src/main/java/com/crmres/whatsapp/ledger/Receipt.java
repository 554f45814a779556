package com.crmres.whatsapp.ledger;

import com.crmres.kit.id.Sha256;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.handover.QueueEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is counted, the same whether its acceptance or its consumer tells of it.
 *
 * @param repeat what it shares with its repeats; absent where the queue swallows none
 */
record Receipt(UUID entryId, String number, @Nullable String repeat) {

    static Receipt of(QueueEntry entry) {
        return of(entry.entryId(), entry.phoneNumberId(), entry.groupId(), entry.deduplicationId());
    }

    static Receipt of(InboundEntry entry, InboundEntry.Lane lane) {
        return of(entry.entryId(), entry.phoneNumberId(), lane.groupId(), lane.deduplicationId());
    }

    private static Receipt of(UUID entryId, @Nullable String number, String groupId, @Nullable String deduplicationId) {
        return new Receipt(
                entryId,
                number == null ? Books.NO_NUMBER : number,
                deduplicationId == null ? null : Sha256.hex(groupId + deduplicationId));
    }
}
