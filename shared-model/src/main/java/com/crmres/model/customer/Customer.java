package com.crmres.model.customer;

import com.crmres.model.SearchText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A guest as one restaurant knows them. Only what changed is written: the gateway and people write side by side. */
@Entity
@DynamicUpdate
@Table(name = "customers")
public class Customer extends TenantEntity {

    @Nullable
    private String name;

    @Nullable
    private String searchText;

    @Enumerated(EnumType.STRING)
    private LanguagePreference languagePreference = LanguagePreference.AR_SA;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> dietaryRestrictions = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = new ArrayList<>();

    @Nullable
    private String tagText;

    private BigDecimal lifetimeValue = BigDecimal.ZERO;

    @Nullable
    private Instant lastInteraction;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> conversationContext = new HashMap<>();

    private Instant createdAt;

    private Instant updatedAt;

    private long version;

    @Nullable
    private Instant erasedAt;

    @Nullable
    private UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    public Customer(UUID id, UUID restaurantId, @Nullable String name, Instant at) {
        super(id, restaurantId);
        isCalled(name);
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Takes the profile's name only while no better one is known. */
    public void wrote(@Nullable String profileName, Instant at) {
        if (name == null) {
            isCalled(profileName);
        }
        lastInteraction = at;
        updatedAt = at;
    }

    private void isCalled(@Nullable String name) {
        this.name = name;
        this.searchText = SearchText.of(name);
    }

    public void prefers(LanguagePreference language, Instant at) {
        languagePreference = language;
        updatedAt = at;
    }

    /** As people describe the guest; what is not said stays, and an empty name is forgotten. */
    public void isDescribed(Description said, Instant at) {
        if (said.name() != null) {
            isCalled(said.name().isBlank() ? null : said.name().strip());
        }
        if (said.language() != null) {
            languagePreference = said.language();
        }
        if (said.dietaryRestrictions() != null) {
            dietaryRestrictions = Words.distinct(said.dietaryRestrictions());
        }
        if (said.tags() != null) {
            isTagged(said.tags());
        }
        changedByPeople(at);
    }

    private void isTagged(List<String> said) {
        tags = Words.distinct(said);
        tagText = tags.isEmpty() ? null : SearchText.of(String.join("\n", tags));
    }

    /** The other one turned out to be the same person: what is known of both is known of this one. */
    public void takesIn(Customer other, Instant at) {
        if (name == null) {
            isCalled(other.name);
        }
        isTagged(Words.both(tags, other.tags));
        dietaryRestrictions = Words.both(dietaryRestrictions, other.dietaryRestrictions);
        lifetimeValue = lifetimeValue.add(other.lifetimeValue);
        lastInteraction = Stream.of(lastInteraction, other.lastInteraction)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        changedByPeople(at);
        other.becomes(id(), at);
    }

    private void becomes(UUID customerId, Instant at) {
        mergedInto = customerId;
        isCalled(null);
        isTagged(List.of());
        dietaryRestrictions = new ArrayList<>();
        conversationContext = new HashMap<>();
        lifetimeValue = BigDecimal.ZERO;
        changedByPeople(at);
    }

    /** All that names or describes the guest is being taken away, here and everywhere. */
    public void isErased(Instant at) {
        erasedAt = at;
        changedByPeople(at);
    }

    private void changedByPeople(Instant at) {
        version++;
        updatedAt = at;
    }

    /** Whether there is still somebody to be shown. */
    public boolean isThere() {
        return erasedAt == null && mergedInto == null;
    }

    public @Nullable String name() {
        return name;
    }

    public LanguagePreference languagePreference() {
        return languagePreference;
    }

    public List<String> dietaryRestrictions() {
        return List.copyOf(dietaryRestrictions);
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    public BigDecimal lifetimeValue() {
        return lifetimeValue;
    }

    public @Nullable Instant lastInteraction() {
        return lastInteraction;
    }

    public Map<String, Object> conversationContext() {
        return Map.copyOf(conversationContext);
    }

    public long version() {
        return version;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * What people say of a guest; what is null they do not speak of.
     *
     * @param name an empty one forgets it
     */
    public record Description(
            @Nullable String name,
            @Nullable LanguagePreference language,
            @Nullable List<String> dietaryRestrictions,
            @Nullable List<String> tags) {}
}
