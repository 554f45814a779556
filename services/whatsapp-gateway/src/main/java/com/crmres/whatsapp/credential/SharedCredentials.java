package com.crmres.whatsapp.credential;

import org.springframework.stereotype.Component;

/** One system user speaks for all accounts. */
@Component
class SharedCredentials implements Credentials {

    private final CredentialSettings settings;

    SharedCredentials(CredentialSettings settings) {
        this.settings = settings;
    }

    @Override
    public String tokenFor(Account account) {
        return settings.accessToken();
    }
}
