package com.crmres.whatsapp.media.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com:8443/x",
                "https://lookaside.fbsbx.com.evil.example/x",
                "https://evil.example/lookaside.fbsbx.com",
                "https://u:p@lookaside.fbsbx.com/x",
                "https://fbcdn.net/x",
                "https://evilfbcdn.net/x",
                "https://localhost/x",
                "https://10.0.0.1/x",
                "https://[::1]/x",
                "http://127.0.0.1:3011/x",
                "https://127.0.0.1:3010/x",
                "ftp://127.0.0.1:3010/x",
                "mailto:someone"
            })
    void refusesAllButNamedHosts(String address) throws UnknownHostException {
        assertThat(hosts("lookaside.fbsbx.com", "*.fbcdn.net").allows(URI.create(address)))
                .isFalse();
    }

    @Test
    void refusesNamesThatLeadIntoAPrivateNetwork() throws UnknownHostException {
        assertThat(hosts("localhost", "127.0.0.1", "10.1.2.3").allows(URI.create("https://localhost/x")))
                .isFalse();
        assertThat(hosts("10.1.2.3").allows(URI.create("https://10.1.2.3/x"))).isFalse();
        assertThat(hosts("8.8.8.8").allows(URI.create("https://8.8.8.8/x"))).isTrue();
        assertThat(hosts().allows(URI.create("http://127.0.0.1:3010/x"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void knowsWhatIsPrivate(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"157.240.1.1", "8.8.8.8", "2a03:2880:f10c::1", "100.128.0.1", "172.32.0.1"})
    void knowsWhatIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    private static AllowedHosts hosts(String... names) {
        return new AllowedHosts(
                new DownloadSettings(List.of(names), List.of("http://127.0.0.1:3010"), SECOND, SECOND, SECOND));
    }
}
