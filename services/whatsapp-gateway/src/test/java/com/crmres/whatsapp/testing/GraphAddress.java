package com.crmres.whatsapp.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells the gateway where the tests' Graph API is. */
class GraphAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String stub = GraphStub.instance().url();
        TestPropertyValues.of("crmres.cloud-api.url=" + stub, "crmres.media.download.origins=" + stub)
                .applyTo(context);
    }
}
