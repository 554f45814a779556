package com.crmres.whatsapp.media.download;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the world from those of a private network. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet6Address
                        ? isGlobal6(address.getAddress())
                        : isGlobal4(address.getAddress()));
    }

    /** 2000::/3 without what only wraps addresses of version 4. */
    private static boolean isGlobal6(byte[] bytes) {
        boolean unicast = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = at(bytes, 0) == 0x20 && at(bytes, 1) == 0x02;
        return unicast && !sixToFour;
    }

    private static boolean isGlobal4(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean testing = first == 198 && (second & 0xfe) == 18;
        boolean special = first == 192 && second == 0;
        return first != 0 && first < 240 && !shared && !testing && !special;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }
}
