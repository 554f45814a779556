package com.crmres.whatsapp.upload;

import com.crmres.whatsapp.failure.GraphError;

/** What came of handing a file to Meta. */
sealed interface Handed {

    /** Meta has it, and calls it so. */
    record Taken(String mediaId) implements Handed {}

    /** Meta does not take it, and said why. */
    record Refused(GraphError error) implements Handed {}

    /** It is not what may be sent, or is gone. */
    record Never(String reason) implements Handed {}

    /** Somebody whom it takes did not answer; an upload that came twice harms nobody. */
    record Unanswered(String reason) implements Handed {}
}
