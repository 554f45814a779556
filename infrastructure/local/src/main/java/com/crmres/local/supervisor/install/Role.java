package com.crmres.local.supervisor.install;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The logins of the database. */
public enum Role {
    OWNER,
    GATEWAY,
    AI,
    CORE,
    ANALYTICS,
    NOTIFICATION;

    static Stream<Role> all() {
        return Arrays.stream(values());
    }

    public String user() {
        return "crmres_" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its password among the {@link Secrets}. */
    public String secret() {
        return "CRMRES_DB_PASSWORD_" + name();
    }
}
