package com.crmres.whatsapp.answer;

import com.crmres.whatsapp.cloudapi.GraphResult;
import com.crmres.whatsapp.entry.Tree;

/** Reads an answer of Meta's for somebody who waits for it. */
public final class MetaAnswers {

    private MetaAnswers() {}

    /**
     * What Meta answered.
     *
     * @throws MetaRefused with Meta's reason
     * @throws MetaSilent when it is not known whether it was done
     */
    public static Tree of(GraphResult result) {
        return switch (result) {
            case GraphResult.Ok ok -> ok.body();
            case GraphResult.Refused refused -> throw new MetaRefused(refused.error());
            case GraphResult.NotSent notSent -> throw new MetaSilent(notSent.reason());
            case GraphResult.Unknown unknown -> throw new MetaSilent(unknown.reason());
        };
    }
}
