import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the signature and answers 200, and nothing else: what accepting costs before anything is kept, on Spring MVC and Tomcat. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(BareWebhook.Door.class)
class BareWebhook {

    public static void main(String[] arguments) {
        SpringApplication.run(BareWebhook.class, arguments);
    }

    @RestController
    static class Door {

        private final SecretKeySpec key;

        Door(@Value("${APP_SECRET}") String secret) {
            this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        }

        @PostMapping("/webhooks/whatsapp")
        ResponseEntity<Void> deliver(
                HttpServletRequest request, @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String given)
                throws IOException, GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(request.getInputStream().readAllBytes()));
            boolean authentic = MessageDigest.isEqual(expected.getBytes(), given.getBytes());
            return ResponseEntity.status(authentic ? 200 : 401).build();
        }
    }
}
