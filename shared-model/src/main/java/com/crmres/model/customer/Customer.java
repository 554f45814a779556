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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A guest as one restaurant knows them. */
@Entity
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

    private BigDecimal lifetimeValue = BigDecimal.ZERO;

    @Nullable
    private Instant lastInteraction;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> conversationContext = new HashMap<>();

    private Instant createdAt;

    private Instant updatedAt;

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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
