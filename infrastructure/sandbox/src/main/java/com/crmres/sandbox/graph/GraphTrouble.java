package com.crmres.sandbox.graph;

import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.fault.GraphFault;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Plays the asked-for faults of the Graph API. */
@Component
class GraphTrouble {

    private static final Set<Integer> WITHOUT_GRAPH_BODY = Set.of(502, 504);

    private final Faults faults;
    private final RandomGenerator random;

    GraphTrouble(Faults faults, RandomGenerator random) {
        this.faults = faults;
        this.random = random;
    }

    void delay() throws InterruptedException {
        Thread.sleep(faults.graph().delay().draw(random));
    }

    void refuse() {
        GraphFault fault = faults.graph();
        Integer status = fault.status();
        if (status == null || !fault.refuses(random)) {
            return;
        }
        if (WITHOUT_GRAPH_BODY.contains(status)) {
            throw new GraphOutage(status);
        }
        throw GraphErrors.outage(status);
    }

    boolean dropsAnswer() {
        return faults.graph().dropsAnswer(random);
    }
}
