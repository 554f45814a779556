package com.crmres.kit.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** Bearer tokens besides those of our issuer, for a service that knows whom they stand for. */
public interface OtherTokens {

    boolean knows(String token);

    /** Claims as our issuer would write them. */
    Jwt read(String token) throws JwtException;
}
