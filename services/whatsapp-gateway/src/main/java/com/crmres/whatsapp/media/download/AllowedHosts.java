package com.crmres.whatsapp.media.download;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Which addresses files are fetched from: Meta's, and those that a setting names. The address may resolve otherwise by the
 * time it is called; then whoever answers has no certificate for Meta's name.
 */
@Component
class AllowedHosts {

    private static final int HTTPS = 443;

    private final DownloadSettings settings;

    AllowedHosts(DownloadSettings settings) {
        this.settings = settings;
    }

    /** @throws UnknownHostException when the name leads nowhere at this moment */
    boolean allows(URI address) throws UnknownHostException {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return settings.origins().contains(origin(address, host)) || isMetas(address, host) && isPublic(host);
    }

    private static String origin(URI address, String host) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + host + port;
    }

    private boolean isMetas(URI address, String host) {
        return "https".equals(address.getScheme())
                && (address.getPort() < 0 || address.getPort() == HTTPS)
                && settings.hosts().stream().anyMatch(allowed -> isCalled(host, allowed));
    }

    private static boolean isCalled(String host, String allowed) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }

    private static boolean isPublic(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
    }
}
