package com.crmres.whatsapp.credential;

import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.number.WhatsAppCredentials;
import com.crmres.whatsapp.credential.seal.Envelope;
import com.crmres.whatsapp.credential.seal.Envelope.Sealed;
import com.crmres.whatsapp.credential.seal.SealBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Keeps the tokens of restaurants sealed; whoever brought none is spoken for by the system user of the settings. */
@Component
public class TokenSafe implements Credentials {

    private static final Logger log = LoggerFactory.getLogger(TokenSafe.class);
    private static final int MOST = 10_000;

    private final Tenants tenants;
    private final TokenRows rows;
    private final Envelope envelope;
    private final CredentialSettings settings;
    private final Clock clock;
    private final Ids ids;
    private final Map<Account, Known> known = new ConcurrentHashMap<>();

    TokenSafe(Tenants tenants, TokenRows rows, Envelope envelope, CredentialSettings settings, Clock clock, Ids ids) {
        this.tenants = tenants;
        this.rows = rows;
        this.envelope = envelope;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String tokenFor(Account account) {
        Known last = known.get(account);
        if (last != null && clock.instant().isBefore(last.until)) {
            return last.token;
        }
        String token = own(account).orElse(settings.accessToken());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(account, new Known(token, clock.instant().plus(settings.remembered())));
        return token;
    }

    /** Whether the account brought a token of its own. */
    public boolean isOwn(Account account) {
        return sealed(account).isPresent();
    }

    private Optional<String> own(Account account) {
        Optional<Sealed> sealed = sealed(account);
        try {
            Optional<String> token = sealed.map(one -> envelope.open(one, owner(account)));
            if (sealed.filter(envelope::isOld).isPresent()) {
                token.ifPresent(opened -> closeAgain(account, opened));
            }
            return token;
        } catch (SealBroken broken) {
            log.error("The token of account {} cannot be opened: {}", account.wabaId(), broken.getMessage());
            throw new TokenUnavailable(broken);
        }
    }

    private Optional<Sealed> sealed(Account account) {
        return tenants.read(
                account.restaurantId(),
                () -> find(account).map(row -> new Sealed(row.accessTokenCipher(), row.keyId())));
    }

    private void closeAgain(Account account, String token) {
        Sealed sealed = envelope.close(token, owner(account));
        tenants.write(
                account.restaurantId(),
                () -> find(account).ifPresent(row -> row.replace(sealed.letter(), sealed.keyId(), row.updatedAt())));
    }

    /** From now on the account is spoken for with this token; other instances follow within a minute. */
    public void keep(Account account, String token) {
        Sealed sealed = envelope.close(token, owner(account));
        try {
            put(account, sealed);
        } catch (DataIntegrityViolationException anotherBroughtOneToo) {
            put(account, sealed);
        }
        known.remove(account);
    }

    private void put(Account account, Sealed sealed) {
        Instant now = clock.instant();
        tenants.write(
                account.restaurantId(),
                () -> find(account)
                        .ifPresentOrElse(
                                row -> row.replace(sealed.letter(), sealed.keyId(), now),
                                () -> rows.save(new WhatsAppCredentials(
                                        ids.next(),
                                        account.restaurantId(),
                                        account.wabaId(),
                                        sealed.letter(),
                                        sealed.keyId(),
                                        now))));
    }

    /** Forgets its token; the system user of the settings speaks for it again, where that may. */
    public void forget(Account account) {
        tenants.write(account.restaurantId(), () -> find(account).ifPresent(rows::delete));
        known.remove(account);
    }

    private Optional<WhatsAppCredentials> find(Account account) {
        return rows.findByRestaurantIdAndWabaId(account.restaurantId(), account.wabaId());
    }

    private static String owner(Account account) {
        return account.restaurantId() + "/" + account.wabaId();
    }

    private record Known(String token, Instant until) {

        @Override
        public String toString() {
            return "Known until " + until;
        }
    }
}
