package com.crmres.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.LocalInfrastructure;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What is not even a request gets a status and no page, and what only looks like one an error in words. */
@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class RefusalsIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"GET /a|b, 400", "TRACE /probe/dishes, 405", "GET /probe/%zz, 400", "GET /probe\\dishes, 400"})
    void areShort(String line, int status) throws IOException {
        String answer = answer(line);

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("<").doesNotContain("timestamp\":\"2");
    }

    @ParameterizedTest
    @CsvSource({"q=%ff", "q=%ED%A0%80", "q=a%00b", "q=%zz"})
    void tellWhatIsNoQueryInWords(String query) throws IOException {
        assertThat(answer("GET /probe/dishes/0190b7c4-0000-7000-8000-000000000001?" + query))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid_request\"")
                .containsPattern("\\p{IsArabic}");
    }

    private String answer(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
