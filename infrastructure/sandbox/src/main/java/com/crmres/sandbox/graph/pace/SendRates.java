package com.crmres.sandbox.graph.pace;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Meta's two speed limits: a number's throughput, and the pace towards one customer. Real time, whatever the clock says. */
@Component
public class SendRates {

    private static final int PAIR_BURST = 45;
    /** A number after its upgrade, and one that is also in the WhatsApp Business app. */
    private static final int HIGH = 1000;

    private static final int SHARED = 20;
    private static final Duration PAIR_INTERVAL = Duration.ofSeconds(6);

    private final RateLimit pairs = new RateLimit(PAIR_BURST, PAIR_INTERVAL, System::nanoTime);
    private final RateLimit standard;
    private final RateLimit high = perSecond(HIGH);
    private final RateLimit shared = perSecond(SHARED);
    private final NumberStates states;
    private final Faults faults;

    SendRates(SandboxSettings settings, NumberStates states, Faults faults) {
        this.states = states;
        this.faults = faults;
        this.standard = perSecond(settings.meta().sendsPerSecond());
    }

    /** A number that is not registered, or is being moved, sends nothing. */
    public void checkService(BusinessNumber number) {
        Limits.require(states.of(number).isRegistered(), GraphErrors::unregisteredNumber);
        Limits.require(!faults.numbers().maintains(number.phoneNumberId()), GraphErrors::maintenance);
    }

    public void take(BusinessNumber number, String address) {
        if (!limitOf(number).take(number.phoneNumberId())) {
            throw GraphErrors.throughput();
        }
        if (!pairs.take(number.phoneNumberId() + ":" + address)) {
            throw GraphErrors.pairRate();
        }
    }

    public void clear() {
        pairs.clear();
        Stream.of(standard, high, shared).forEach(RateLimit::clear);
    }

    private RateLimit limitOf(BusinessNumber number) {
        NumberState state = states.of(number);
        if (state.is(NumberState.ON_BIZ_APP)) {
            return shared;
        }
        return state.facts().at("/throughput/level").asString("").equals("HIGH") ? high : standard;
    }

    private static RateLimit perSecond(int messages) {
        return new RateLimit(messages, Duration.ofSeconds(1).dividedBy(messages), System::nanoTime);
    }
}
