package com.crmres.whatsapp.credential;

/** An account has a token of its own, and it cannot be opened at this moment. */
public class TokenUnavailable extends RuntimeException {

    TokenUnavailable(Throwable cause) {
        super("The token of an account cannot be opened", cause);
    }
}
