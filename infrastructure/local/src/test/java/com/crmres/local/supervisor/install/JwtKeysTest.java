package com.crmres.local.supervisor.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtKeysTest {

    @TempDir
    private Path run;

    @Test
    void whatThePrivateHalfSignsThePublicHalfAccepts() throws IOException, GeneralSecurityException {
        JwtKeys keys = JwtKeys.keptIn(run);
        KeyFactory factory = KeyFactory.getInstance("EC");
        PrivateKey signing = factory.generatePrivate(new PKCS8EncodedKeySpec(der(keys.privateKey())));
        PublicKey checking = factory.generatePublic(new X509EncodedKeySpec(der(keys.publicKey())));
        Signature signature = Signature.getInstance("SHA256withECDSA");

        signature.initSign(signing);
        signature.update("token".getBytes(UTF_8));
        byte[] signed = signature.sign();
        signature.initVerify(checking);
        signature.update("token".getBytes(UTF_8));

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void keepsThePair() throws IOException {
        String first = Files.readString(JwtKeys.keptIn(run).privateKey());

        assertThat(JwtKeys.keptIn(run).privateKey()).hasContent(first);
    }

    private static byte[] der(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
