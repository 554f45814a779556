package com.crmres.core.conversation.label;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.LocalizedText;
import com.crmres.model.conversation.Label;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a restaurant's labels: few, in an order, and none called like another. */
@Service
class LabelDesk {

    private static final int MOST = 100;

    private final Tenants tenants;
    private final Labels labels;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    LabelDesk(Tenants tenants, Labels labels, Audit audit, Ids ids, Clock clock) {
        this.tenants = tenants;
        this.labels = labels;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    LabelList list(Caller caller) {
        return tenants.read(
                caller.restaurantId(),
                () -> new LabelList(labels.all(caller.restaurantId()).stream()
                        .map(LabelResponse::of)
                        .toList()));
    }

    LabelResponse add(Caller caller, NewLabel wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            List<Label> all = labels.lockAll(caller.restaurantId());
            if (all.size() >= MOST) {
                throw new Conflict("too_many_labels", Map.of("allowed", MOST));
            }
            LocalizedText name = wanted.name().text();
            mustBeNew(all, name);
            Label label = new Label(ids.next(), caller.restaurantId(), name, wanted.colour(), now());
            place(all, label, wanted.position() == null ? all.size() : wanted.position());
            labels.add(label);
            return written(caller, label, "label.added", Map.of());
        });
    }

    LabelResponse change(Caller caller, UUID id, @Nullable String ifMatch, LabelChange wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            List<Label> all = labels.lockAll(caller.restaurantId());
            Label label = one(all, id);
            Versions.check(ifMatch, label.version());
            apply(all, label, wanted);
            return written(caller, label, "label.changed", Map.of("fields", wanted.fields()));
        });
    }

    private void apply(List<Label> all, Label label, LabelChange wanted) {
        if (wanted.name() != null) {
            LocalizedText name = wanted.name().text();
            mustBeNew(all.stream().filter(other -> other != label).toList(), name);
            label.rename(name, now());
        }
        if (wanted.colour() != null) {
            label.colour(wanted.colour(), now());
        }
        if (wanted.position() != null) {
            place(all, label, wanted.position());
        }
    }

    /** It comes off all conversations too. */
    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            List<Label> all = labels.lockAll(caller.restaurantId());
            Label label = one(all, id);
            Versions.check(ifMatch, label.version());
            labels.remove(label);
            place(all.stream().filter(other -> other != label).toList());
            audit.record(caller, "label.deleted", "label", id, null, Map.of());
        });
    }

    private static Label one(List<Label> all, UUID id) {
        return all.stream().filter(label -> label.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("label"));
    }

    private static void mustBeNew(List<Label> others, LocalizedText name) {
        others.stream().filter(other -> other.isCalledLike(name)).findFirst().ifPresent(other -> {
            throw new Conflict("label_exists", Map.of("label_id", other.id()));
        });
    }

    private static void place(List<Label> all, Label label, int position) {
        List<Label> others = new ArrayList<>(all);
        others.remove(label);
        others.add(Math.min(position, others.size()), label);
        place(others);
    }

    private static void place(List<Label> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).standAt(i);
        }
    }

    private LabelResponse written(Caller caller, Label label, String verb, Map<String, Object> details) {
        labels.flush();
        audit.record(caller, verb, "label", label.id(), null, details);
        return LabelResponse.of(label);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
