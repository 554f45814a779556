package com.crmres.testing;

import java.net.URI;

/** The services' own settings, as system properties, so that no test context needs any wiring. */
final class Settings {

    private Settings() {}

    static void publish(Ready ready, TestDatabase database, String redisUrl) {
        System.setProperty("CRMRES_DB_URL", ready.databaseUrl(database.name()));
        System.setProperty("CRMRES_DB_PASSWORD", TestDatabase.PASSWORD);
        System.setProperty("CRMRES_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
        System.setProperty("crmres.test.password", TestDatabase.PASSWORD);
        System.setProperty("CRMRES_REDIS_URL", redisUrl);
        System.setProperty("CRMRES_AWS_ENDPOINT", ready.awsEndpoint());
        System.setProperty("AWS_ACCESS_KEY_ID", "local");
        System.setProperty("AWS_SECRET_ACCESS_KEY", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        // closing a context waits for the polls that are open
        System.setProperty("CRMRES_QUEUE_POLL", "1s");
        System.setProperty("CRMRES_SMTP_HOST", URI.create(ready.mailboxUrl()).getHost());
        System.setProperty("CRMRES_SMTP_PORT", ready.smtpPort().toString());
        System.setProperty("CRMRES_MAILBOX_URL", ready.mailboxUrl());
    }
}
