package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberStates;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Meta's two speed limits: a number's throughput, and the pace towards one customer. Real time, whatever the clock says. */
@Component
public class SendRates {

    private static final int PAIR_BURST = 45;
    private static final Duration PAIR_INTERVAL = Duration.ofSeconds(6);

    private final RateLimit pairs = new RateLimit(PAIR_BURST, PAIR_INTERVAL, System::nanoTime);
    private final RateLimit numbers;

    private final NumberStates states;
    private final Faults faults;

    SendRates(SandboxSettings settings, NumberStates states, Faults faults) {
        this.states = states;
        this.faults = faults;
        int perSecond = settings.meta().sendsPerSecond();
        this.numbers = new RateLimit(perSecond, Duration.ofSeconds(1).dividedBy(perSecond), System::nanoTime);
    }

    /** A number that is not registered, or is being moved, sends nothing. */
    void checkService(BusinessNumber number) {
        Limits.require(states.of(number).isRegistered(), GraphErrors::unregisteredNumber);
        Limits.require(!faults.numbers().maintains(number.phoneNumberId()), GraphErrors::maintenance);
    }

    void take(BusinessNumber number, Outgoing message) {
        if (!numbers.take(number.phoneNumberId())) {
            throw GraphErrors.throughput();
        }
        if (!pairs.take(number.phoneNumberId() + ":" + message.address())) {
            throw GraphErrors.pairRate();
        }
    }

    public void clear() {
        pairs.clear();
        numbers.clear();
    }
}
