package com.crmres.local.supervisor.install;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/**
 * The ports of this installation: the standard ones, all moved by one shift.
 *
 * @param named whether each process is a container of its own, which the others call by its name
 */
public record Ports(int shift, boolean named) {

    public Ports {
        for (Port port : Port.values()) {
            if (port.standard() + shift < 1 || port.standard() + shift > 65_535) {
                throw new Refusal("CRMRES_PORT_SHIFT=" + shift + " moves port " + port.standard() + " out of range.");
            }
        }
    }

    public Ports(int shift) {
        this(shift, false);
    }

    public int of(Port port) {
        return port.standard() + shift;
    }

    /** Where a person on this machine finds it. */
    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** Where the system's own processes find it. */
    public String inside(Port port) {
        return named ? "http://" + port.holder() + ":" + of(port) : url(port);
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
