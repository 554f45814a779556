package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.GraphCall;
import com.crmres.sandbox.graph.GraphObject;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import com.crmres.sandbox.number.Numbers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One number, read by its id; a PIN written to it turns two-step verification on. */
@Component
class NumberObject implements GraphObject {

    private final Access access;
    private final Numbers numbers;
    private final NumberFields fields;
    private final NumberStates states;

    NumberObject(Access access, Numbers numbers, NumberFields fields, NumberStates states) {
        this.access = access;
        this.numbers = numbers;
        this.fields = fields;
        this.states = states;
    }

    @Override
    public boolean is(String id) {
        return numbers.find(id).isPresent();
    }

    @Override
    public Object read(GraphCall call) {
        return fields.of(mine(call), call.request().getParameter("fields"));
    }

    @Override
    public Object write(GraphCall call) {
        BusinessNumber number = mine(call);
        String pin = Pins.checked(call.body());
        states.change(number, state -> state.with(NumberState.PIN, pin));
        return Map.of("success", true);
    }

    private BusinessNumber mine(GraphCall call) {
        return access.number(call.method(), call.id(), call.request());
    }
}
