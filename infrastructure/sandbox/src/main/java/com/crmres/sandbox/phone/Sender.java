package com.crmres.sandbox.phone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who wrote a message. */
public enum Sender {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("business")
    BUSINESS
}
