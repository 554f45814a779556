package com.crmres.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1 | Safari · iPhone
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1 | Chrome · iPhone
            Mozilla/5.0 (Linux; Android 15; SM-S928B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung Internet · Android
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge · Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox · macOS
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36 | Chrome · Linux
            curl/8.14.1 | curl
            node | node
            """)
    void isWhatItsOwnerCallsIt(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).contains(name);
    }

    @Test
    void isAbsentWhereNothingIsNamed() {
        assertThat(DeviceName.of("")).isEmpty();
        assertThat(DeviceName.of("/")).isEmpty();
    }

    @Test
    void anAddressOfTheNewKindCountsWithItsNetwork() {
        assertThat(new Device("", "2001:db8:1:2:3:4:5:6").network())
                .isEqualTo(new Device("", "2001:db8:1:2::1").network())
                .isNotEqualTo(new Device("", "2001:db8:1:3::1").network());
        assertThat(new Device("", "203.0.113.7").network()).isEqualTo("203.0.113.7");
    }
}
