package com.crmres.local.supervisor.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void movesEveryPortByOneShift() {
        Ports ports = new Ports(4000);

        assertThat(ports.of(Port.DASHBOARD)).isEqualTo(7000);
        assertThat(ports.url(Port.MAILBOX)).isEqualTo("http://127.0.0.1:12025");
    }

    @Test
    void namesAPortThatAStrangerHolds() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(stranger.getLocalPort() - new Ports(0).of(Port.SMTP));

            assertThat(ports.taken())
                    .contains("Port %d, which the mail needs, is held by java (process %d)."
                            .formatted(
                                    stranger.getLocalPort(),
                                    ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesAShiftThatLeadsNowhere() {
        assertThatThrownBy(() -> new Ports(64_000))
                .isInstanceOf(Refusal.class)
                .hasMessage("CRMRES_PORT_SHIFT=64000 moves port 3000 out of range.");
    }

    @Test
    void containersCallEachOtherByNameAndPeopleCallThisMachine() {
        Ports ports = new Ports(0, true);

        assertThat(ports.inside(Port.CORE)).isEqualTo("http://core-api:3003");
        assertThat(ports.url(Port.CORE)).isEqualTo("http://127.0.0.1:3003");
        assertThat(new Ports(0).inside(Port.CORE)).isEqualTo("http://127.0.0.1:3003");
    }
}
