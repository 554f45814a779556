package com.crmres.sandbox.phone;

/** A restaurant's number and a customer: the two ends of one chat. */
public record Pair(String phoneNumberId, String customerId) {

    public String lane() {
        return phoneNumberId + ":" + customerId;
    }
}
