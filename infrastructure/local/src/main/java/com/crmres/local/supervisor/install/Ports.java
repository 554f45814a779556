package com.crmres.local.supervisor.install;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** The ports of this installation: the standard ones, all moved by one shift. */
public record Ports(int shift) {

    public Ports {
        for (Port port : Port.values()) {
            if (port.standard() + shift < 1 || port.standard() + shift > 65_535) {
                throw new Refusal("CRMRES_PORT_SHIFT=" + shift + " moves port " + port.standard() + " out of range.");
            }
        }
    }

    public int of(Port port) {
        return port.standard() + shift;
    }

    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** One sentence for each port that a stranger holds. */
    public List<String> taken() {
        return Arrays.stream(Port.values())
                .filter(port -> isTaken(of(port)))
                .map(port -> "Port %d, which the %s needs, is held by %s."
                        .formatted(of(port), port.holder(), PortOwner.describe(of(port))))
                .toList();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException held) {
            return true;
        }
    }
}
