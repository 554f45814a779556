package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlApiIT extends SandboxStory {

    @Test
    void refusesForeignHostsAndOrigins() throws IOException {
        assertThat(rawStatus("Host: evil.example")).contains(" 403 ");
        assertThat(rawStatus("Host: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:3000"))
                .contains(" 403 ");
        assertThat(rawStatus("Host: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port))
                .contains(" 200 ");
    }

    @Test
    void refusesFaultsThatAreNotPlayedOrMisspelt() {
        assertThat(put("{\"pos\":{\"status\":500}}").body()).contains("pos is not played yet");
        assertThat(put("{\"graph\":{\"sttus\":500}}").status()).isEqualTo(400);
        assertThat(put("{\"webhooks\":{\"duplicate_rate\":2}}").status()).isEqualTo(400);
    }

    @Test
    void keepsTheClocksOffsetInItsFile() throws IOException {
        post("/control/clock", Map.of("advance", "PT25H"));

        Duration kept = Duration.parse(Files.readString(FOLDER.resolve("clock")).strip());
        assertThat(kept).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(post("/control/clock", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void verifiesACallbackByItsChallenge() {
        Answer answer = post(
                "/control/numbers?verify=true",
                Map.of("phone_number_id", "777", "waba_id", "888", "display_phone_number", "+966115550009"));

        assertThat(answer.json().path("verified").asBoolean()).isTrue();
        assertThat(answer.body()).doesNotContain(TOKEN, FakeGateway.SECRET);
    }

    @Test
    void makesManyCustomersAndMessagesAtOnce() {
        Answer customers = post(
                "/control/bulk/customers",
                List.of(Map.of("name", "أ", "phone", "+966500000101"), Map.of("name", "ب", "phone", "+966500000102")));
        List<Map<String, String>> messages = customers
                .json()
                .valueStream()
                .map(customer -> Map.of(
                        "phone_number_id",
                        NUMBER,
                        "customer_id",
                        customer.path("customer_id").asString(),
                        "type",
                        "text",
                        "text",
                        "هلا"))
                .toList();

        assertThat(post("/control/bulk/messages", messages).json()).hasSize(2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(post("/control/customers", Map.of("name", "x")).status()).isEqualTo(400);
        assertThat(get("/control/phones/nobody?phone_number_id=" + NUMBER).status())
                .isEqualTo(404);
        assertThat(post("/control/messages", Map.of("phone_number_id", NUMBER)).status())
                .isEqualTo(400);
        assertThat(post("/control/messages", "not json").status()).isEqualTo(400);
    }

    @Test
    void servesThePageAndItsHealth() {
        assertThat(get("/").body()).contains("بيئة تجريبية", "SANDBOX");
        assertThat(get("/actuator/health").body()).contains("UP");
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    private Answer put(String faults) {
        return send(request("/control/faults").PUT(java.net.http.HttpRequest.BodyPublishers.ofString(faults)));
    }

    /** The JDK's client sets Host itself, so this writes the request by hand. */
    private String rawStatus(String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /control/stats HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
