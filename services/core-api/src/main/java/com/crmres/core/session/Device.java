package com.crmres.core.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** What a person signs in from, as far as the request tells. */
public record Device(String userAgent, String address) {

    private static final int LONGEST = 300;
    private static final int NETWORK_OF_IPV6 = 8;

    public static Device of(HttpServletRequest request) {
        String userAgent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return new Device(
                userAgent.substring(0, Math.min(LONGEST, userAgent.length())),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""));
    }

    /** Whose attempts are counted together: an IPv6 customer has a whole /64 of addresses. */
    public String network() {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK_OF_IPV6, bytes.length)));
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
