package com.crmres.local.all;

import com.crmres.local.Arguments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports of one set of local servers. */
record Ports(int postgres, int redis, int aws, int smtp, int mailbox) {

    private static final int COUNT = 5;

    static Ports of(Arguments arguments) throws IOException {
        return arguments.has("free-ports") ? free() : shifted(arguments.number("shift", 0));
    }

    static Ports shifted(int shift) {
        return new Ports(5433 + shift, 6380 + shift, 4566 + shift, 1025 + shift, 8025 + shift);
    }

    /** All are held open until the last is found, so that none is given twice. */
    private static Ports free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
