package com.crmres.core.whatsapp.number;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.tier.Limit;
import com.crmres.core.tier.Tiers;
import com.crmres.core.whatsapp.number.NumberOrders.Change;
import com.crmres.core.whatsapp.number.NumberOrders.Connection;
import com.crmres.core.whatsapp.template.Shipping;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.WhatsAppNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects, changes and disconnects numbers; needs the transaction of the caller's restaurant. */
@Component
class NumberDesk {

    private static final String KIND = "number";

    private final WhatsAppNumbers numbers;
    private final EntityManager entities;
    private final IdempotencyKeys keys;
    private final Tiers tiers;
    private final Shipping shipping;
    private final RestaurantChanges changes;
    private final Audit audit;
    private final Clock clock;

    NumberDesk(
            WhatsAppNumbers numbers,
            EntityManager entities,
            IdempotencyKeys keys,
            Tiers tiers,
            Shipping shipping,
            RestaurantChanges changes,
            Audit audit,
            Clock clock) {
        this.numbers = numbers;
        this.entities = entities;
        this.keys = keys;
        this.tiers = tiers;
        this.shipping = shipping;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Once per key, and never more than the tier allows. Its account gets the templates that ship with the product.
     *
     * @return whether this very request connected it
     */
    boolean connect(Caller caller, String key, Connection wanted, String displayPhoneNumber) {
        return keys.once(caller, key, "number\n" + wanted, id -> {
                    entities.find(Restaurant.class, caller.restaurantId(), LockModeType.PESSIMISTIC_WRITE);
                    checkRoom(wanted.phoneNumberId());
                    WhatsAppNumber number = numbers.findByPhoneNumberId(wanted.phoneNumberId())
                            .map(retired -> again(retired, wanted))
                            .orElseGet(() -> new WhatsAppNumber(
                                    id,
                                    caller.restaurantId(),
                                    wanted.phoneNumberId(),
                                    wanted.wabaId(),
                                    displayPhoneNumber,
                                    now()));
                    number.assign(branch(caller, wanted.branchId()), now());
                    numbers.saveAndFlush(number);
                    shipping.ship(wanted.wabaId());
                    record(caller, "number.connected", number);
                })
                .now();
    }

    /** Whether one more may be connected. */
    void checkRoom(String phoneNumberId) {
        if (numbers.existsByPhoneNumberIdAndActiveTrue(phoneNumberId)) {
            throw new Conflict("number_connected");
        }
        tiers.check(Limit.NUMBERS, numbers.count());
    }

    private WhatsAppNumber again(WhatsAppNumber retired, Connection wanted) {
        retired.reconnect(wanted.wabaId(), now());
        return retired;
    }

    private @Nullable UUID branch(Caller caller, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Branch branch = entities.find(Branch.class, id);
        if (branch == null || branch.isDeleted() || !caller.sees(id)) {
            throw new NotFound("branch");
        }
        return id;
    }

    WhatsAppNumber change(Caller caller, UUID id, @Nullable String ifMatch, Change change) {
        WhatsAppNumber number = lock(caller, id, ifMatch);
        if (Boolean.TRUE.equals(change.forAllBranches())) {
            number.assign(null, now());
        } else if (change.branchId() != null) {
            number.assign(branch(caller, change.branchId()), now());
        }
        numbers.flush();
        record(caller, "number.changed", number);
        return number;
    }

    /** What guests write to it from then on reaches nobody here. */
    void disconnect(Caller caller, UUID id, @Nullable String ifMatch) {
        WhatsAppNumber number = lock(caller, id, ifMatch);
        number.retire(now());
        record(caller, "number.disconnected", number);
    }

    private WhatsAppNumber lock(Caller caller, UUID id, @Nullable String ifMatch) {
        WhatsAppNumber number =
                numbers.lock(id).filter(found -> caller.sees(found.branchId())).orElseThrow(() -> new NotFound(KIND));
        Versions.check(ifMatch, number.version());
        return number;
    }

    /** Writes down that somebody had something done at Meta. */
    void record(Caller caller, String verb, WhatsAppNumber number) {
        audit.record(caller, verb, KIND, number.id(), number.branchId(), Map.of());
        changes.changed(caller, Aspect.NUMBER, number.branchId());
    }

    void recordToken(Caller caller, String verb, String wabaId) {
        audit.record(caller, verb, "restaurant", caller.restaurantId(), null, Map.of("waba_id", wabaId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
