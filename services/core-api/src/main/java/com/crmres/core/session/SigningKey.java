package com.crmres.core.session;

import com.crmres.kit.start.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private EC P-256 key of this installation, read from PEM, with the accepted public key that is its other half. */
final class SigningKey {

    private static final String BEGIN = "-----BEGIN ";

    private SigningKey() {}

    /** The pair as a JWK whose id is its RFC 7638 thumbprint. */
    static ECKey read(String privatePem, JWKSet accepted) {
        try {
            var signing = (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(privatePem)));
            for (JWK key : accepted.getKeys()) {
                if (belongTogether(signing, key.toECKey())) {
                    return new ECKey.Builder(key.toECKey()).privateKey(signing).build();
                }
            }
            throw new JOSEException("they do not belong together");
        } catch (GeneralSecurityException | JOSEException | IOException | IllegalArgumentException unusable) {
            throw new StartRefused("CRMRES_JWT_PRIVATE_KEY has to be an EC P-256 key as PEM, or the path of such a"
                    + " file, and CRMRES_JWT_PUBLIC_KEY has to hold its other half: " + unusable.getMessage());
        }
    }

    private static boolean belongTogether(ECPrivateKey signing, ECKey verifying) throws JOSEException {
        JWSHeader header = new JWSHeader(JWSAlgorithm.ES256);
        byte[] probe = verifying.getKeyID().getBytes(StandardCharsets.UTF_8);
        var signature = new ECDSASigner(signing, Curve.P_256).sign(header, probe);
        return new ECDSAVerifier(verifying).verify(header, probe, signature);
    }

    private static byte[] der(String pemOrPath) throws IOException {
        String pem = pemOrPath.strip().startsWith(BEGIN) ? pemOrPath : Files.readString(Path.of(pemOrPath));
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
