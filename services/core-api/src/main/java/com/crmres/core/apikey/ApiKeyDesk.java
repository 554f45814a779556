package com.crmres.core.apikey;

import com.crmres.core.audit.Audit;
import com.crmres.core.session.AccessTokens;
import com.crmres.core.team.TeamRules;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.security.EndedSessions;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.ApiKey;
import com.crmres.model.account.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Makes and ends keys. */
@Service
public class ApiKeyDesk {

    private static final int MOST = 50;
    private static final Duration TOLERATED = Duration.ofSeconds(10);
    private static final String SUBJECT = "api_key";

    private final Tenants tenants;
    private final ApiKeys keys;
    private final TeamRules rules;
    private final AccessTokens tokens;
    private final EndedSessions ended;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ApiKeyDesk(
            Tenants tenants,
            ApiKeys keys,
            TeamRules rules,
            AccessTokens tokens,
            EndedSessions ended,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.tenants = tenants;
        this.keys = keys;
        this.rules = rules;
        this.tokens = tokens;
        this.ended = ended;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    NewApiKey make(Caller caller, ApiKeyRequest request) {
        // what only an owner decides, no program decides
        if (request.role() == Role.OWNER) {
            throw new Forbidden();
        }
        String secret = KeySecrets.make();
        return tenants.write(caller.restaurantId(), () -> {
            rules.requireBranches(caller.restaurantId(), request.places());
            if (keys.countOpen(caller.restaurantId()) >= MOST) {
                throw new Conflict("too_many_keys", Map.of("allowed", MOST));
            }
            ApiKey key = new ApiKey(
                            ids.next(),
                            caller.restaurantId(),
                            caller.userId(),
                            KeySecrets.hash(secret),
                            KeySecrets.hint(secret),
                            clock.instant())
                    .named(request.name().strip())
                    .may(request.role(), request.places(), request.expiresAt());
            keys.save(key);
            audit.record(caller, "api_key.made", SUBJECT, key.id(), null, details(key));
            return new NewApiKey(key.id(), secret, ApiKeyList.Entry.of(key));
        });
    }

    private static Map<String, Object> details(ApiKey key) {
        return Map.of("role", key.role().code(), "branch_ids", key.branchIds());
    }

    ApiKeyList list(Caller caller) {
        return new ApiKeyList(
                tenants.read(caller.restaurantId(), () -> keys.open(caller.restaurantId(), Limit.of(MOST))).stream()
                        .map(ApiKeyList.Entry::of)
                        .toList());
    }

    void end(Caller caller, UUID id) {
        tenants.write(caller.restaurantId(), () -> {
            end(caller, keys.lock(caller.restaurantId(), id).orElseThrow(() -> new NotFound(SUBJECT)));
        });
        tell(List.of(id));
    }

    private void end(Caller caller, ApiKey key) {
        if (key.end(clock.instant())) {
            audit.record(caller, "api_key.ended", SUBJECT, key.id(), null, Map.of());
        }
    }

    /** The restaurant closes: in its transaction, to be told when that is committed. */
    public List<UUID> endAll(Caller caller) {
        List<ApiKey> open = keys.lockOpen(caller.restaurantId());
        open.forEach(key -> end(caller, key));
        return ids(open);
    }

    /** As {@link #endAll}, for keys of a branch that closes; those of further branches lose it. */
    public List<UUID> leave(Caller caller, UUID branchId) {
        List<ApiKey> there = keys.lockOpen(caller.restaurantId()).stream()
                .filter(key -> key.branchIds().contains(branchId))
                .toList();
        List<ApiKey> ending =
                there.stream().filter(key -> key.branchIds().size() == 1).toList();
        ending.forEach(key -> end(caller, key));
        there.stream().filter(key -> !ending.contains(key)).forEach(key -> key.leave(branchId));
        return ids(ending);
    }

    /** From now on tokens that were given for these keys are refused, too. */
    public void tell(List<UUID> endedKeys) {
        Duration life = Duration.between(clock.instant(), tokens.expiry()).plus(TOLERATED);
        endedKeys.forEach(key -> ended.add(key, life));
    }

    private static List<UUID> ids(List<ApiKey> some) {
        return some.stream().map(ApiKey::id).toList();
    }
}
