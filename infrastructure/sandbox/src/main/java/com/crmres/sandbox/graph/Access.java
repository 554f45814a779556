package com.crmres.sandbox.graph;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Whose token a request carries, and whether it reaches the object asked for. */
@Component
public class Access {

    private static final String BEARER = "bearer ";

    private final Numbers numbers;

    Access(Numbers numbers) {
        this.numbers = numbers;
    }

    public void check(HttpServletRequest request) {
        String token = token(request);
        if (numbers.all().stream().noneMatch(number -> opens(token, number))) {
            throw GraphErrors.badToken();
        }
    }

    public BusinessNumber number(String method, String id, HttpServletRequest request) {
        check(request);
        return numbers.find(id)
                .filter(number -> opens(token(request), number))
                .orElseThrow(() -> GraphErrors.unknownObject(method, id));
    }

    /** The numbers of this business account, which the token must reach. */
    public List<BusinessNumber> account(String method, String wabaId, HttpServletRequest request) {
        check(request);
        List<BusinessNumber> found = numbers.all().stream()
                .filter(number -> number.wabaId().equals(wabaId) && opens(token(request), number))
                .toList();
        Limits.require(!found.isEmpty(), () -> GraphErrors.unknownObject(method, wabaId));
        return found;
    }

    /** Whether this token is one of those that were handed out. */
    public boolean isKnown(String token) {
        return numbers.all().stream().anyMatch(number -> opens(token, number));
    }

    private static String token(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null && request.getParameter("access_token") != null) {
            return request.getParameter("access_token");
        }
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
