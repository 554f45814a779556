package com.crmres.whatsapp.content;

/** An entry is no message that could be stored; it is parked for the reason given. */
public final class Unstorable extends Exception {

    public Unstorable(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
