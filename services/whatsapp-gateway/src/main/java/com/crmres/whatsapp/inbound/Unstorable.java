package com.crmres.whatsapp.inbound;

/** An entry is no message of a customer that could be stored; it is parked for the reason given. */
final class Unstorable extends Exception {

    Unstorable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
