package com.crmres.model.conversation;

import com.crmres.model.SearchText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a restaurant's people write so often that it is kept ready. */
@Entity
@Table(name = "canned_replies")
public class CannedReply extends TenantEntity {

    @Nullable
    private UUID branchId;

    private String shortcut;

    private String shortcutKey;

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "text")
    private CannedText text;

    private String searchText;

    @Version
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {}

    public CannedReply(UUID id, UUID restaurantId, String shortcut, String title, CannedText text, Instant at) {
        super(id, restaurantId);
        this.createdAt = at;
        this.shortcut = shortcut;
        this.shortcutKey = SearchText.fold(shortcut);
        this.title = title;
        this.text = text;
        this.searchText = words();
        this.updatedAt = at;
    }

    /** Under this shortcut and title it says this from now on. */
    public void says(String shortcut, String title, CannedText text, Instant at) {
        this.shortcut = shortcut;
        this.shortcutKey = SearchText.fold(shortcut);
        this.title = title;
        this.text = text;
        this.searchText = words();
        this.updatedAt = at;
    }

    /** Said in one branch only, or in all where there is none. */
    public void belongTo(@Nullable UUID branchId, Instant at) {
        this.branchId = branchId;
        this.updatedAt = at;
    }

    private String words() {
        return SearchText.fold(String.join(" ", shortcut, title, text.all()));
    }

    public @Nullable UUID branchId() {
        return branchId;
    }

    public String shortcut() {
        return shortcut;
    }

    /** The shortcut as it is compared: two spellings of one word are one. */
    public String shortcutKey() {
        return shortcutKey;
    }

    public String title() {
        return title;
    }

    public CannedText text() {
        return text;
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
