package com.crmres.ai.dialogue;

import java.util.Optional;

/** Answers one kind of exchange; empty for all others. Flows are asked in their order. */
public interface Flow {

    Optional<Decision> answer(Exchange exchange);
}
