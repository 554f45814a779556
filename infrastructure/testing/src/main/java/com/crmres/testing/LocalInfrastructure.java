package com.crmres.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the real servers: a fresh, migrated database per JVM, Redis, SQS, EventBridge, S3 and mail, all reachable by the
 * settings of the services, which are system properties before any Spring context is created.
 *
 * <p>The servers are those that the environment variable {@code CRMRES_TEST_LOCAL} (path of a ready file) points to, or are started
 * from {@code infrastructure/local/target/local.jar} and end with the JVM.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalInfrastructureExtension.class)
public @interface LocalInfrastructure {

    /** Empties all queues and the mailbox before the class runs. */
    boolean clean() default false;
}
