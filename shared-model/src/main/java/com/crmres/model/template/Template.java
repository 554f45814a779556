package com.crmres.model.template;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text in one language that one of the restaurant's business accounts may send once Meta has approved it. */
@Entity
@Table(name = "templates")
public class Template extends TenantEntity {

    private String wabaId;

    private String name;

    private String language;

    @Enumerated(EnumType.STRING)
    private TemplateCategory category;

    @Nullable
    private String flow;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, Object>> components;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status;

    @Nullable
    private String rejectedReason;

    @Nullable
    private String quality;

    @Nullable
    private String metaTemplateId;

    @Nullable
    private Instant submittedAt;

    @Nullable
    private Instant nextAttemptAt;

    private int attempts;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    private Template(UUID id, UUID restaurantId, Key key, TemplateCategory category, Instant at) {
        super(id, restaurantId);
        this.wabaId = key.wabaId;
        this.name = key.name;
        this.language = key.language;
        this.category = category;
        this.components = List.of();
        this.status = TemplateStatus.UNKNOWN;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /**
     * Written here, to be handed to Meta.
     *
     * @param flow what it is sent for, where it ships with the product
     */
    public static Template written(
            UUID id,
            UUID restaurantId,
            Key key,
            TemplateCategory category,
            @Nullable String flow,
            TemplateContent content,
            Instant at) {
        Template template = new Template(id, restaurantId, key, category, at);
        template.flow = flow;
        template.components = content.components();
        template.queue(at);
        return template;
    }

    /** Found in the account at Meta. */
    public static Template found(UUID id, UUID restaurantId, Key key, @Nullable String flow, Seen seen, Instant at) {
        Template template = new Template(id, restaurantId, key, seen.category, at);
        template.flow = flow;
        template.see(seen, at);
        return template;
    }

    /** Says something else from now on; Meta looks at it again. */
    public void rewrite(TemplateCategory category, TemplateContent content, Instant at) {
        if (!status.mayBeChanged()) {
            throw new IllegalMove("template " + id(), status, TemplateStatus.QUEUED);
        }
        this.category = category;
        this.components = content.components();
        this.rejectedReason = null;
        queue(at);
    }

    private void queue(Instant at) {
        this.status = TemplateStatus.QUEUED;
        this.attempts = 0;
        this.nextAttemptAt = at;
        this.updatedAt = at;
    }

    /** Somebody hands it to Meta now; should they not end it, it is done again then. */
    public void beginAttempt(Instant lookAgainAt) {
        this.attempts++;
        this.nextAttemptAt = lookAgainAt;
    }

    /** Not now: it waits until then. */
    public void waitUntil(Instant at) {
        this.nextAttemptAt = at;
    }

    /** Meta took it. */
    public void submitted(String metaTemplateId, TemplateStatus status, TemplateCategory category, Instant at) {
        this.metaTemplateId = metaTemplateId;
        this.submittedAt = at;
        this.category = category;
        turn(status, null, at);
    }

    /** Meta did not take it, for this reason. */
    public void refused(String reason, Instant at) {
        turn(TemplateStatus.DRAFT, reason, at);
    }

    /** As Meta says that it stands now. */
    public void turn(TemplateStatus status, @Nullable String reason, Instant at) {
        this.status = status;
        this.rejectedReason = reason;
        this.nextAttemptAt = null;
        this.updatedAt = at;
    }

    public void rate(String quality, Instant at) {
        this.quality = quality;
        this.updatedAt = at;
    }

    /** Meta charges it as something else. */
    public void recategorise(TemplateCategory category, Instant at) {
        this.category = category;
        this.updatedAt = at;
    }

    /** Meta changed its words. */
    public void rephrase(List<Map<String, Object>> components, Instant at) {
        this.components = List.copyOf(components);
        this.updatedAt = at;
    }

    /** Takes over how Meta lists it; what is still on its way to Meta keeps its own words. */
    public void see(Seen seen, Instant at) {
        this.metaTemplateId = seen.metaTemplateId;
        this.quality = seen.quality;
        if (status != TemplateStatus.QUEUED) {
            this.category = seen.category;
            this.components = List.copyOf(seen.components);
            turn(seen.status, seen.rejectedReason, at);
        }
    }

    /** Whether Meta lists it just as it is known. */
    public boolean isAs(Seen seen) {
        return status == seen.status
                && category == seen.category
                && components.equals(seen.components)
                && seen.metaTemplateId.equals(metaTemplateId)
                && Objects.equals(quality, seen.quality);
    }

    /** What tells a template from all others of a restaurant. */
    public record Key(String wabaId, String name, String language) {}

    /** A template as Meta lists it. */
    public record Seen(
            String metaTemplateId,
            TemplateStatus status,
            TemplateCategory category,
            List<Map<String, Object>> components,
            @Nullable String rejectedReason,
            @Nullable String quality) {}

    public Key key() {
        return new Key(wabaId, name, language);
    }

    public String wabaId() {
        return wabaId;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public TemplateCategory category() {
        return category;
    }

    public @Nullable String flow() {
        return flow;
    }

    public List<Map<String, Object>> components() {
        return components;
    }

    public TemplateStatus status() {
        return status;
    }

    public @Nullable String rejectedReason() {
        return rejectedReason;
    }

    public @Nullable String quality() {
        return quality;
    }

    public @Nullable String metaTemplateId() {
        return metaTemplateId;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
