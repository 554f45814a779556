package com.crmres.core.session;

import com.crmres.model.account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from a token whose signature, issuer, audience and life are already checked. */
class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            Caller caller = caller(token);
            String authority = "ROLE_" + caller.role().code().toUpperCase(Locale.ROOT);
            return UsernamePasswordAuthenticationToken.authenticated(
                    caller, token, AuthorityUtils.createAuthorityList(authority));
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new InvalidBearerTokenException("The token does not name its holder", malformed);
        }
    }

    private static Caller caller(Jwt token) {
        return new Caller(
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaimAsString(AccessTokens.RESTAURANT)),
                role(token.getClaimAsString(AccessTokens.ROLE)),
                branches(token.getClaimAsStringList(AccessTokens.BRANCHES)));
    }

    private static Role role(@Nullable String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static List<UUID> branches(@Nullable List<String> ids) {
        if (ids == null) {
            throw new IllegalArgumentException();
        }
        return ids.stream().map(UUID::fromString).toList();
    }
}
