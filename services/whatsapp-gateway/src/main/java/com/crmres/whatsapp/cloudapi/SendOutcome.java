package com.crmres.whatsapp.cloudapi;

import com.crmres.whatsapp.failure.GraphError;

/** What came of handing a message to Meta. */
public sealed interface SendOutcome {

    /** Meta took it and will tell by statuses whether it arrives. */
    record Accepted(String wamid) implements SendOutcome {}

    /** Meta did not take it, and said why. */
    record Refused(GraphError error) implements SendOutcome {}

    /** It certainly never reached Meta. */
    record NotSent(String reason) implements SendOutcome {}

    /** Meta may have taken it: no answer came, or none that says so. */
    record Unknown(String reason) implements SendOutcome {}
}
