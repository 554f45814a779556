package com.crmres.core.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose sign-in is believed besides our own.
 *
 * @param timeout for finding an issuer's keys
 */
@ConfigurationProperties("crmres.oidc")
record OidcSettings(
        @DefaultValue List<Provider> providers,
        @DefaultValue("3s") Duration timeout) {

    /**
     * One company.
     *
     * @param name what people press
     * @param issuer iss of its tokens, to the letter; its keys are found from there
     * @param audience our client id there; several are separated by commas, the first is told to browsers
     * @param jwksUri where its keys are, for issuers that do not say it
     * @param verifiesEveryEmail whether it gives tokens only to who has confirmed their address, for issuers that do
     *     not write it into them
     */
    record Provider(
            String name,
            String issuer,
            String audience,
            @Nullable URI jwksUri,
            @DefaultValue("false") boolean verifiesEveryEmail) {

        List<String> audiences() {
            return List.of(audience.split("\\s*,\\s*", -1));
        }
    }
}
