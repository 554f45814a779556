package com.crmres.sandbox.phone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a message has come; it only moves on. */
public enum Ticks {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("read")
    READ
}
