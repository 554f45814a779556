package com.crmres.core.profile;

import com.crmres.core.audit.Audit;
import com.crmres.core.session.Workplaces;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.LocalizedText;
import com.crmres.model.account.User;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gathers and changes what people see of themselves. */
@Service
class Profiles {

    private final EntityManager entities;
    private final Workplaces workplaces;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    Profiles(EntityManager entities, Workplaces workplaces, Tenants tenants, Audit audit, Clock clock) {
        this.entities = entities;
        this.workplaces = workplaces;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    MeResponse of(Caller caller) {
        List<MeResponse.Place> restaurants = tenants.anonymous(() -> workplaces.of(caller.userId())).stream()
                .map(id -> new MeResponse.Place(id, nameOf(id)))
                .toList();
        return tenants.read(
                caller.restaurantId(),
                () -> new MeResponse(
                        person(caller),
                        caller.role(),
                        restaurant(caller),
                        branches(caller),
                        restaurants,
                        caller.sessionId(),
                        user(caller.userId()).hasTwoSteps()));
    }

    MeResponse change(Caller caller, ProfileChange change) {
        tenants.write(caller.restaurantId(), () -> {
            List<String> fields = apply(change, user(caller.userId()));
            if (!fields.isEmpty()) {
                audit.record(caller, "user.changed", "user", caller.userId(), null, Map.of("fields", fields));
            }
        });
        return of(caller);
    }

    /** The names of what is different from now on. */
    private List<String> apply(ProfileChange change, User user) {
        List<String> fields = new ArrayList<>();
        String name = change.name() == null ? user.name() : change.name().strip();
        if (!name.equals(user.name())) {
            user.rename(name, clock.instant());
            fields.add("name");
        }
        String locale = change.locale();
        if (locale != null && !locale.equals(user.locale())) {
            user.speak(locale, clock.instant());
            fields.add("locale");
        }
        return fields;
    }

    private MeResponse.Person person(Caller caller) {
        User user = user(caller.userId());
        return new MeResponse.Person(user.id(), user.email(), user.name(), user.locale());
    }

    private User user(UUID id) {
        User user = entities.find(User.class, id);
        if (user == null) {
            throw new NotFound("user");
        }
        return user;
    }

    private MeResponse.Restaurant restaurant(Caller caller) {
        Restaurant restaurant = find(caller.restaurantId());
        return new MeResponse.Restaurant(
                restaurant.id(), restaurant.name(), restaurant.zone().getId());
    }

    private List<MeResponse.Place> branches(Caller caller) {
        return entities.createQuery(
                        "from Branch b where b.restaurantId = :restaurant and b.deletedAt is null"
                                + " order by b.createdAt, b.id",
                        Branch.class)
                .setParameter("restaurant", caller.restaurantId())
                .getResultStream()
                .filter(branch -> caller.sees(branch.id()))
                .map(branch -> new MeResponse.Place(branch.id(), branch.name()))
                .toList();
    }

    private LocalizedText nameOf(UUID restaurantId) {
        return tenants.read(restaurantId, () -> find(restaurantId).name());
    }

    private Restaurant find(UUID id) {
        return Objects.requireNonNull(entities.find(Restaurant.class, id), "the membership refers to it");
    }
}
