package com.crmres.core;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key pair as an installation keeps it. */
public record TestKeys(KeyPair pair) {

    public static TestKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TestKeys(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public ECPrivateKey privateKey() {
        return (ECPrivateKey) pair.getPrivate();
    }

    public ECPublicKey publicKey() {
        return (ECPublicKey) pair.getPublic();
    }

    public String privatePem() {
        return pem("PRIVATE KEY", pair.getPrivate());
    }

    public String publicPem() {
        return pem("PUBLIC KEY", pair.getPublic());
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
