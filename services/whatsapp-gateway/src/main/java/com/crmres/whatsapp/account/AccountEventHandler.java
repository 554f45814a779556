package com.crmres.whatsapp.account;

import java.util.Set;

/** Does what an account event asks for; called in the transaction that writes the event down, once for each event. */
public interface AccountEventHandler {

    /** Meta's names of the kinds that it wants. */
    Set<String> fields();

    void on(AccountEvent event);
}
