package com.crmres.core.conversation.canned;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.SearchText;
import com.crmres.model.conversation.CannedReply;
import com.crmres.model.conversation.CannedText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps canned replies: each under its own shortcut, with no gap that nobody would fill in. */
@Service
class CannedReplyDesk {

    private static final int MOST = 300;

    private final Tenants tenants;
    private final CannedReplies replies;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CannedReplyDesk(Tenants tenants, CannedReplies replies, Audit audit, Ids ids, Clock clock) {
        this.tenants = tenants;
        this.replies = replies;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    CannedReplyList list(Caller caller, CannedReplyFilter filter) {
        return tenants.read(
                caller.restaurantId(),
                () -> new CannedReplyList(replies.with(caller.restaurantId(), filter.words()).stream()
                        .filter(reply -> caller.sees(reply.branchId()))
                        .filter(filter::takes)
                        .map(CannedReplyResponse::of)
                        .toList()));
    }

    CannedReplyResponse add(Caller caller, NewCannedReply wanted) {
        mustBeSayable(wanted.text());
        return tenants.write(caller.restaurantId(), () -> {
            UUID restaurantId = caller.restaurantId();
            replies.lockAll(restaurantId);
            if (replies.count(restaurantId) >= MOST) {
                throw new Conflict("too_many_canned_replies", Map.of("allowed", MOST));
            }
            mustBeFree(caller, null, wanted.shortcut());
            mustBeBranch(caller, wanted.branchId());
            Instant now = now();
            CannedReply reply = new CannedReply(
                    ids.next(), restaurantId, wanted.shortcut(), wanted.title().strip(), wanted.text(), now);
            reply.belongTo(wanted.branchId(), now);
            return written(caller, replies.save(reply), "canned_reply.added", Map.of());
        });
    }

    CannedReplyResponse change(Caller caller, UUID id, @Nullable String ifMatch, CannedReplyChange wanted) {
        if (wanted.text() != null) {
            mustBeSayable(wanted.text());
        }
        return tenants.write(caller.restaurantId(), () -> {
            replies.lockAll(caller.restaurantId());
            CannedReply reply = locked(caller, id, ifMatch);
            if (wanted.shortcut() != null) {
                mustBeFree(caller, id, wanted.shortcut());
            }
            mustBeBranch(caller, wanted.branchId());
            wanted.applyTo(reply, now());
            return written(caller, reply, "canned_reply.changed", Map.of("fields", wanted.fields()));
        });
    }

    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            CannedReply reply = locked(caller, id, ifMatch);
            replies.delete(reply);
            audit.record(caller, "canned_reply.deleted", "canned_reply", id, reply.branchId(), Map.of());
        });
    }

    private CannedReply locked(Caller caller, UUID id, @Nullable String ifMatch) {
        CannedReply reply = replies.lock(id)
                .filter(found -> caller.sees(found.branchId()))
                .orElseThrow(() -> new NotFound("canned_reply"));
        Versions.check(ifMatch, reply.version());
        return reply;
    }

    private static void mustBeSayable(CannedText text) {
        if (text.saysNothing()) {
            throw new InvalidRequest("canned_reply_without_text", Map.of());
        }
        Placeholder.unknownIn(text.all()).ifPresent(unknown -> {
            throw new InvalidRequest(
                    "placeholder_unknown", Map.of("placeholder", unknown, "allowed", Placeholder.all()));
        });
    }

    private void mustBeFree(Caller caller, @Nullable UUID own, String shortcut) {
        replies.called(caller.restaurantId(), SearchText.fold(shortcut))
                .filter(other -> !other.equals(own))
                .ifPresent(other -> {
                    throw new Conflict("shortcut_taken", Map.of("shortcut", shortcut));
                });
    }

    private void mustBeBranch(Caller caller, @Nullable UUID branchId) {
        if (branchId != null && !(caller.sees(branchId) && replies.isBranch(branchId))) {
            throw new NotFound("branch");
        }
    }

    private CannedReplyResponse written(Caller caller, CannedReply reply, String verb, Map<String, Object> details) {
        replies.flush();
        audit.record(caller, verb, "canned_reply", reply.id(), reply.branchId(), details);
        return CannedReplyResponse.of(reply);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
