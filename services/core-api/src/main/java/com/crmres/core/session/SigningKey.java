package com.crmres.core.session;

import com.crmres.kit.start.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The EC P-256 key pair of this installation, read from PEM. */
final class SigningKey {

    private static final String BEGIN = "-----BEGIN ";

    private SigningKey() {}

    /** The pair as a JWK whose id is its RFC 7638 thumbprint. */
    static ECKey read(String privatePem, String publicPem) {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            var verifying = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(der(publicPem)));
            var signing = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der(privatePem)));
            ECKey key = new ECKey.Builder(Curve.P_256, verifying)
                    .privateKey(signing)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
            requirePair(key);
            return key;
        } catch (GeneralSecurityException | JOSEException | IOException | IllegalArgumentException unusable) {
            throw new StartRefused("CRMRES_JWT_PRIVATE_KEY and CRMRES_JWT_PUBLIC_KEY have to be the two halves of an"
                    + " EC P-256 key as PEM, or the paths of such files: " + unusable.getMessage());
        }
    }

    private static void requirePair(ECKey key) throws JOSEException {
        JWSHeader header = new JWSHeader(JWSAlgorithm.ES256);
        byte[] probe = key.getKeyID().getBytes(StandardCharsets.UTF_8);
        if (!new ECDSAVerifier(key).verify(header, probe, new ECDSASigner(key).sign(header, probe))) {
            throw new JOSEException("they do not belong together");
        }
    }

    private static byte[] der(String pemOrPath) throws IOException {
        String pem = pemOrPath.strip().startsWith(BEGIN) ? pemOrPath : Files.readString(Path.of(pemOrPath));
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
