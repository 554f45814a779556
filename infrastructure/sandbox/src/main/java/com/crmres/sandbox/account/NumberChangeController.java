package com.crmres.sandbox.account;

import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import com.crmres.sandbox.number.Numbers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Shows and changes what Meta knows about a number. */
@RestController
@RequestMapping("/control/numbers/{id}")
class NumberChangeController {

    private final Numbers numbers;
    private final NumberStates states;
    private final NumberNews news;

    NumberChangeController(Numbers numbers, NumberStates states, NumberNews news) {
        this.numbers = numbers;
        this.states = states;
        this.news = news;
    }

    /** The facts of a number, the code of a verification among them; the PIN is never shown. */
    @GetMapping
    ObjectNode read(@PathVariable String id) {
        return states.of(numbers.get(id)).without(NumberState.PIN).facts();
    }

    @PostMapping
    ObjectNode change(@PathVariable String id, @RequestBody NumberChange change) {
        BusinessNumber number = numbers.get(id);
        states.change(number, change::applyTo);
        if (change.quality() != null) {
            news.rate(number, change.quality());
        }
        if (change.messagingLimit() != null) {
            news.limit(number, change.messagingLimit());
        }
        if (change.throughput() != null) {
            news.throughput(number, change.throughput());
        }
        return read(id);
    }
}
