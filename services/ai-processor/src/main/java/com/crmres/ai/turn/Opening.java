package com.crmres.ai.turn;

import java.time.Duration;

/** What a look at a conversation found. */
sealed interface Opening {

    /** Nothing waits, or it is not the AI's to answer. */
    record Nothing() implements Opening {}

    /** Another turn is under way, and will look again when it closes. */
    record Busy() implements Opening {}

    /** The customer may still be writing. */
    record NotYet(Duration remaining) implements Opening {}

    /** The turn is ours. */
    record Opened(OpenTurn turn) implements Opening {}
}
