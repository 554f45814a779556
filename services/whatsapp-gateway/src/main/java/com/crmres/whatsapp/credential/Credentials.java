package com.crmres.whatsapp.credential;

/** Knows the token of each account. To be asked outside any transaction; nobody keeps or logs what it says. */
public interface Credentials {

    /** @throws TokenUnavailable when there is one that cannot be opened */
    String tokenFor(Account account);
}
