package com.crmres.whatsapp.credential.seal;

/** A secret cannot be opened: its key is gone or out of reach, or it belongs to somebody else. */
public class SealBroken extends RuntimeException {

    SealBroken(String why, Throwable cause) {
        super(why, cause);
    }

    SealBroken(String why) {
        super(why);
    }
}
