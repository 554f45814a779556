package com.crmres.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts or finds the servers once per JVM; made by {@link LocalInfrastructure}. */
public final class LocalInfrastructureExtension implements BeforeAllCallback {

    /** JUnit makes extensions before it makes a test instance or Spring a context, whatever the life cycle. */
    public LocalInfrastructureExtension() {
        LocalRuntime.instance();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean clean = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), LocalInfrastructure.class)
                .map(LocalInfrastructure::clean)
                .orElse(false);
        if (clean) {
            purgeQueues();
            clearMailbox();
        }
    }

    /** Empties every queue, dead-letter queues too, and forgets the FIFO deduplication ids. */
    public static void purgeQueues() {
        LocalRuntime.instance().delete(LocalRuntime.instance().ready().awsEndpoint() + "/control/messages");
    }

    public static void clearMailbox() {
        LocalRuntime.instance().delete(LocalRuntime.instance().ready().mailboxUrl() + "/messages");
    }
}
