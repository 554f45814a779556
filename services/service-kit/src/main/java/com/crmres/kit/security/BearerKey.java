package com.crmres.kit.security;

import com.crmres.kit.start.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that callers' tokens are verified with, from PEM text or the path of a PEM file. */
final class BearerKey {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private BearerKey() {}

    static ECKey of(String textOrPath) {
        if (textOrPath.isBlank()) {
            throw new StartRefused(
                    "The environment variable CRMRES_JWT_PUBLIC_KEY is not set; this service cannot tell its callers without it.");
        }
        try {
            String pem = textOrPath.contains(BEGIN) ? textOrPath : Files.readString(Path.of(textOrPath.strip()));
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replace(BEGIN, "").replace(END, "").replace("\\n", ""));
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            return new ECKey.Builder(Curve.P_256, key)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException | GeneralSecurityException | JOSEException | IllegalArgumentException unusable) {
            throw new StartRefused(
                    "CRMRES_JWT_PUBLIC_KEY is neither the PEM text of an EC P-256 public key nor the path of a file with one.");
        }
    }
}
