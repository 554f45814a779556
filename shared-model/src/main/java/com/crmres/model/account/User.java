package com.crmres.model.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A person who signs in; belongs to no restaurant before a membership says so. */
@Entity
@Table(name = "users")
public class User implements Persistable<UUID> {

    @Id
    private UUID id;

    private String email;

    private String name;

    private String passwordHash;

    private String locale = "ar";

    private int failedSignIns;

    @Nullable
    private Instant lockedUntil;

    @Nullable
    private Instant disabledAt;

    private byte @Nullable [] totpSecret;

    @Nullable
    private Instant totpSince;

    private long totpStep;

    @Nullable
    private Instant sessionsSince;

    private Instant createdAt;

    private Instant updatedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(UUID id, String email, String name, String passwordHash, Instant at) {
        this.id = id;
        this.email = email.toLowerCase(Locale.ROOT);
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** After so many wrong passwords in a row nobody gets in for a while; whether that is so from now on. */
    public boolean signInFailed(int allowed, Duration lock, Instant now) {
        failedSignIns++;
        boolean tooMany = failedSignIns >= allowed;
        if (tooMany) {
            lockedUntil = now.plus(lock);
            failedSignIns = 0;
        }
        updatedAt = now;
        return tooMany;
    }

    public void signedIn(Instant now) {
        failedSignIns = 0;
        lockedUntil = null;
        updatedAt = now;
    }

    /** All sessions begun with the password before are over, and so is the lock that guesses at it brought. */
    public void changePassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        this.sessionsSince = now;
        signedIn(now);
    }

    /** Two steps are asked for once a code of the secret has been seen; the secret is sealed. */
    public void prepareTwoSteps(byte[] sealedSecret, Instant now) {
        totpSecret = sealedSecret.clone();
        totpSince = null;
        totpStep = 0;
        updatedAt = now;
    }

    public void beginTwoSteps(Instant now) {
        totpSince = now;
        updatedAt = now;
    }

    public void endTwoSteps(Instant now) {
        totpSecret = null;
        totpSince = null;
        updatedAt = now;
    }

    /** Whether a code of that step of time may still be used; from now on neither it nor one before it may. */
    public boolean useStep(long step) {
        boolean unused = step > totpStep;
        totpStep = Math.max(step, totpStep);
        return unused;
    }

    public boolean hasTwoSteps() {
        return totpSince != null;
    }

    public Optional<byte[]> totpSecret() {
        return Optional.ofNullable(totpSecret).map(byte[]::clone);
    }

    public @Nullable Instant sessionsSince() {
        return sessionsSince;
    }

    public void rename(String name, Instant now) {
        this.name = name;
        this.updatedAt = now;
    }

    /** @param locale {@code ar} or {@code en} */
    public void speak(String locale, Instant now) {
        this.locale = locale;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String locale() {
        return locale;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
