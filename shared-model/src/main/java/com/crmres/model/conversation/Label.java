package com.crmres.model.conversation;

import com.crmres.model.LocalizedText;
import com.crmres.model.SearchText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;

/** What a restaurant sorts its conversations by. */
@Entity
@Table(name = "labels")
public class Label extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @Enumerated(EnumType.STRING)
    private LabelColour colour;

    // moves when others do, which is no change of this one
    @OptimisticLock(excluded = true)
    private int position;

    @Version
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Label() {}

    public Label(UUID id, UUID restaurantId, LocalizedText name, LabelColour colour, Instant at) {
        super(id, restaurantId);
        this.name = name;
        this.colour = colour;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void rename(LocalizedText name, Instant at) {
        this.name = name;
        this.updatedAt = at;
    }

    public void colour(LabelColour colour, Instant at) {
        this.colour = colour;
        this.updatedAt = at;
    }

    /** Its place among the restaurant's labels, from 0. */
    public void standAt(int position) {
        this.position = position;
    }

    /** Whether people would take one for the other, in either language. */
    public boolean isCalledLike(LocalizedText other) {
        return SearchText.fold(name.ar()).equals(SearchText.fold(other.ar()))
                || SearchText.fold(name.en()).equals(SearchText.fold(other.en()));
    }

    public LocalizedText name() {
        return name;
    }

    public LabelColour colour() {
        return colour;
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
