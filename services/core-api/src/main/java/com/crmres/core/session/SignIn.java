package com.crmres.core.session;

import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.User;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets people in by e-mail address and password; whatever is wrong, the answer is the same. */
@Service
class SignIn {

    private final SignInThrottle throttle;
    private final PasswordCheck passwords;
    private final Tenants tenants;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final AccessTokens tokens;

    SignIn(
            SignInThrottle throttle,
            PasswordCheck passwords,
            Tenants tenants,
            Memberships memberships,
            JdbcClient jdbc,
            AccessTokens tokens) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.tenants = tenants;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    TokenResponse with(LoginRequest request, String address) {
        String email = request.email().strip().toLowerCase(Locale.ROOT);
        throttle.admit(address, email);
        User user = passwords.prove(email, request.password()).orElseThrow(() -> new Unauthorized("sign_in_failed"));
        return tokens.issueFor(membership(user, request.restaurantId()), UUID.randomUUID());
    }

    private Membership membership(User user, @Nullable UUID wanted) {
        List<UUID> restaurants = tenants.anonymous(() -> restaurantsOf(user));
        if (restaurants.isEmpty()) {
            throw new Forbidden();
        }
        UUID restaurantId = wanted == null ? restaurants.getFirst() : wanted;
        if (!restaurants.contains(restaurantId)) {
            throw new NotFound("restaurant");
        }
        return tenants.read(
                restaurantId,
                () -> memberships
                        .findByRestaurantIdAndUserId(restaurantId, user.id())
                        .orElseThrow(Forbidden::new));
    }

    private List<UUID> restaurantsOf(User user) {
        return jdbc.sql("select restaurant_id from lookup.restaurants_of_user(?)")
                .param(user.id())
                .query((row, number) -> row.getObject("restaurant_id", UUID.class))
                .list();
    }
}
