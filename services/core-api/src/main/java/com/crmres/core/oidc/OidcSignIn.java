package com.crmres.core.oidc;

import com.crmres.core.account.EvenTime;
import com.crmres.core.account.MailRequests;
import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.oidc.OidcController.OidcLogin;
import com.crmres.core.session.Device;
import com.crmres.core.session.SessionOpening;
import com.crmres.core.session.TokenResponse;
import com.crmres.core.twostep.SecondStep;
import com.crmres.core.twostep.SecondStep.Answer;
import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.id.Sha256;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.User;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/** Lets people in whom another company vouches for; whatever is wrong, the answer is the same. */
@Service
class OidcSignIn {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String REFUSED = "sign_in_failed";

    private final IdTokens tokens;
    private final UsedTokens used;
    private final Identities identities;
    private final People people;
    private final Passwords guesses;
    private final SecondStep secondStep;
    private final MailRequests requests;
    private final SessionOpening sessions;
    private final EvenTime evenTime;
    private final Tenants tenants;

    OidcSignIn(
            IdTokens tokens,
            UsedTokens used,
            Identities identities,
            People people,
            Passwords guesses,
            SecondStep secondStep,
            MailRequests requests,
            SessionOpening sessions,
            EvenTime evenTime,
            Tenants tenants) {
        this.tokens = tokens;
        this.used = used;
        this.identities = identities;
        this.people = people;
        this.guesses = guesses;
        this.secondStep = secondStep;
        this.requests = requests;
        this.sessions = sessions;
        this.evenTime = evenTime;
        this.tenants = tenants;
    }

    TokenResponse with(OidcLogin request, Device device) {
        long began = System.nanoTime();
        requests.admit(device.network());
        Jwt token = genuine(request.idToken())
                .filter(one -> isAskedForWith(request.nonce(), one.getClaimAsString("nonce")))
                .orElseThrow(() -> refused(began));
        User user = tenants.anonymous(() -> person(token)).orElseThrow(() -> refused(began));
        requireCode(user, request.code());
        if (!used.isFirst(token)) {
            throw refused(began);
        }
        return sessions.begin(user.id(), request.restaurantId(), device).orElseThrow(() -> refused(began));
    }

    private Optional<Jwt> genuine(String token) {
        try {
            return Optional.of(tokens.read(token));
        } catch (BadJwtException refused) {
            log.info("An ID token is refused: {}", refused.getMessage());
            return Optional.empty();
        } catch (JwtException | IllegalArgumentException | IllegalStateException unreachable) {
            log.warn("An issuer's keys cannot be read: {}", unreachable.getMessage());
            throw new ProviderUnavailable();
        }
    }

    /** Some companies write the digest of it. */
    private static boolean isAskedForWith(@Nullable String nonce, @Nullable String written) {
        return Objects.equals(nonce, written)
                || nonce != null && Sha256.hex(nonce).equals(written);
    }

    private Optional<User> person(Jwt token) {
        String issuer = named(token, "iss");
        String subject = named(token, "sub");
        String email = People.address(named(token, "email"));
        return identities
                .userOf(issuer, subject)
                .flatMap(people::find)
                .or(() -> people.findByEmail(email).filter(user -> identities.pin(user.id(), issuer, subject)))
                .filter(user -> !user.isDisabled());
    }

    private static String named(Jwt token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim), "validated before");
    }

    private void requireCode(User known, @Nullable String code) {
        if (!known.hasTwoSteps()) {
            return;
        }
        var attempt = code == null ? null : guesses.admitGuess(known.id());
        Answer answer = tenants.anonymous(() -> people.lock(known.id())
                .map(user -> secondStep.check(user, code))
                .orElse(Answer.WRONG));
        if (answer == Answer.MISSING || answer == Answer.WRONG) {
            throw new Unauthorized(answer == Answer.MISSING ? "code_required" : "code_wrong");
        }
        if (attempt != null) {
            guesses.forgive(attempt);
        }
    }

    private Unauthorized refused(long began) {
        evenTime.since(began);
        return new Unauthorized(REFUSED);
    }
}
