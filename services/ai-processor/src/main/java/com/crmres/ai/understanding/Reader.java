package com.crmres.ai.understanding;

import java.util.Optional;

/** One link of the chain that makes sense of what was said; empty when it has nothing to say. */
public interface Reader {

    Optional<Understanding> read(Utterance utterance);
}
