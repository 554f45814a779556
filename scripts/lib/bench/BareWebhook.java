import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies the signature and answers 200, and nothing else: what accepting costs before anything is kept. */
void main(String... arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    SecretKeySpec key = new SecretKeySpec(arguments[1].getBytes(), "HmacSHA256");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/webhooks/whatsapp", exchange -> {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"));
            boolean authentic = MessageDigest.isEqual(expected.getBytes(), given.getBytes());
            exchange.sendResponseHeaders(authentic ? 200 : 401, -1);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    });
    server.start();
}
