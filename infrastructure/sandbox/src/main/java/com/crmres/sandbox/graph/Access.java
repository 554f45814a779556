package com.crmres.sandbox.graph;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose token a request carries, and whether it reaches the object asked for. */
@Component
class Access {

    private static final String BEARER = "bearer ";

    private final Numbers numbers;

    Access(Numbers numbers) {
        this.numbers = numbers;
    }

    void check(@Nullable String authorization) {
        String token = token(authorization);
        if (numbers.all().stream().noneMatch(number -> opens(token, number))) {
            throw GraphErrors.badToken();
        }
    }

    BusinessNumber number(String method, String id, @Nullable String authorization) {
        check(authorization);
        return numbers.find(id)
                .filter(number -> opens(token(authorization), number))
                .orElseThrow(() -> GraphErrors.unknownObject(method, id));
    }

    private static String token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw GraphErrors.missingToken();
        }
        String token = authorization.substring(BEARER.length()).strip();
        if (token.isEmpty()) {
            throw GraphErrors.missingToken();
        }
        return token;
    }

    private static boolean opens(String token, BusinessNumber number) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), number.accessToken().getBytes(StandardCharsets.UTF_8));
    }
}
