package com.crmres.sandbox.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why promotions do not reach a customer. */
public enum MarketingRefusal {
    /** The customer has tapped "stop promotions". */
    @JsonProperty("stopped")
    STOPPED,
    /** Meta finds that the customer has had enough of them for a while. */
    @JsonProperty("capped")
    CAPPED
}
