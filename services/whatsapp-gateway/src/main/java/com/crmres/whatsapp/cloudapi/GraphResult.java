package com.crmres.whatsapp.cloudapi;

import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.failure.GraphError;

/** What came of a call of the Graph API. */
public sealed interface GraphResult {

    /** Meta did it, and answered this. */
    record Ok(Tree body) implements GraphResult {}

    /** Meta did not do it, and said why. */
    record Refused(GraphError error) implements GraphResult {}

    /** It certainly never reached Meta. */
    record NotSent(String reason) implements GraphResult {}

    /** Meta may have done it: no answer came, or none that says so. */
    record Unknown(String reason) implements GraphResult {}
}
