package com.crmres.local.supervisor.service;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.JwtKeys;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Role;
import com.crmres.local.supervisor.install.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment that each process of this installation is given. */
public record ServiceSettings(Installation installation, Secrets secrets, JwtKeys keys) {

    /** A service that listens on this port and signs in to the database as this role. */
    Map<String, String> service(Port port, Role role) {
        Ports ports = installation.ports();
        Map<String, String> settings = new HashMap<>(listener(port));
        settings.putAll(Map.of(
                "CRMRES_DB_URL",
                databaseUrl(),
                "CRMRES_DB_USER",
                role.user(),
                "CRMRES_DB_PASSWORD",
                secrets.get(role.secret()),
                "CRMRES_REDIS_URL",
                "redis://127.0.0.1:" + ports.of(Port.REDIS),
                "CRMRES_AWS_ENDPOINT",
                ports.url(Port.AWS),
                "CRMRES_AWS_REGION",
                "me-south-1",
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "CRMRES_EVENT_BUS",
                "crmres",
                "CRMRES_BUCKET",
                "crmres-media"));
        // glibc gives each thread an arena of its own, which five JVMs on one machine cannot afford
        settings.put("MALLOC_ARENA_MAX", "2");
        return settings;
    }

    Map<String, String> gateway() {
        Map<String, String> settings = service(Port.GATEWAY, Role.GATEWAY);
        settings.putAll(meta());
        settings.put("CRMRES_GRAPH_URL", installation.ports().url(Port.SANDBOX));
        settings.put("CRMRES_MEDIA_ORIGINS", installation.ports().url(Port.SANDBOX));
        settings.put(Secrets.CREDENTIAL_KEY, secrets.get(Secrets.CREDENTIAL_KEY));
        return settings;
    }

    Map<String, String> core() {
        Map<String, String> settings = service(Port.CORE, Role.CORE);
        settings.put("CRMRES_JWT_PRIVATE_KEY", keys.privateKey().toString());
        settings.put("CRMRES_JWT_PUBLIC_KEY", keys.publicKey().toString());
        settings.put(Secrets.ACCOUNT_KEY, secrets.get(Secrets.ACCOUNT_KEY));
        settings.put("CRMRES_GATEWAY_URL", installation.ports().url(Port.GATEWAY));
        settings.putAll(mail());
        return settings;
    }

    /** Core-api as it migrates and provisions: the owner of the database, who also makes the demo's users. */
    Map<String, String> migration() {
        Map<String, String> settings = core();
        settings.put("CRMRES_DB_USER", Role.OWNER.user());
        settings.put("CRMRES_DB_PASSWORD", secrets.get(Role.OWNER.secret()));
        settings.put(Secrets.DEMO_PASSWORD, secrets.get(Secrets.DEMO_PASSWORD));
        return settings;
    }

    Map<String, String> ai() {
        return service(Port.AI, Role.AI);
    }

    Map<String, String> analytics() {
        return checkingTokens(Port.ANALYTICS, Role.ANALYTICS);
    }

    Map<String, String> notification() {
        Map<String, String> settings = checkingTokens(Port.NOTIFICATION, Role.NOTIFICATION);
        settings.putAll(mail());
        settings.put("CRMRES_MAIL_FROM", "CRM-RES <alerts@crm-res.example>");
        return settings;
    }

    Map<String, String> sandbox() {
        Ports ports = installation.ports();
        Map<String, String> settings = new HashMap<>(listener(Port.SANDBOX));
        settings.putAll(meta());
        settings.put("CRMRES_RUN_DIR", installation.run().toString());
        settings.put(
                "SANDBOX_NUMBERS_FILE",
                installation.run().resolve("sandbox-numbers.json").toString());
        settings.put("CRMRES_GATEWAY_URL", ports.url(Port.GATEWAY));
        settings.put(
                "SANDBOX_CLOCK_TARGETS",
                Stream.of(Port.GATEWAY, Port.AI, Port.CORE, Port.ANALYTICS, Port.NOTIFICATION)
                        .map(ports::url)
                        .collect(Collectors.joining(",")));
        return settings;
    }

    Map<String, String> dashboard() {
        Ports ports = installation.ports();
        return Map.of(
                "NODE_ENV", "production",
                "HOSTNAME", "127.0.0.1",
                "PORT", Integer.toString(ports.of(Port.DASHBOARD)),
                "NEXT_TELEMETRY_DISABLED", "1",
                "CRMRES_CORE_URL", ports.url(Port.CORE),
                "CRMRES_ANALYTICS_URL", ports.url(Port.ANALYTICS),
                "CRMRES_NOTIFICATION_URL", ports.url(Port.NOTIFICATION),
                "CRMRES_GATEWAY_URL", ports.url(Port.GATEWAY),
                "CRMRES_FILES_ORIGIN", ports.url(Port.AWS));
    }

    private Map<String, String> checkingTokens(Port port, Role role) {
        Map<String, String> settings = service(port, role);
        settings.put("CRMRES_JWT_PUBLIC_KEY", keys.publicKey().toString());
        return settings;
    }

    private Map<String, String> listener(Port port) {
        return Map.of(
                "SERVER_PORT",
                Integer.toString(installation.ports().of(port)),
                "CRMRES_BIND",
                "127.0.0.1",
                "SPRING_PROFILES_ACTIVE",
                "local",
                "CRMRES_CLOCK_FILE",
                installation.run().resolve("clock").toString(),
                Secrets.INTERNAL_TOKEN,
                secrets.get(Secrets.INTERNAL_TOKEN));
    }

    private Map<String, String> mail() {
        return Map.of(
                "CRMRES_SMTP_HOST", "127.0.0.1",
                "CRMRES_SMTP_PORT", Integer.toString(installation.ports().of(Port.SMTP)),
                "CRMRES_DASHBOARD_URL", installation.ports().url(Port.DASHBOARD));
    }

    private Map<String, String> meta() {
        return Map.of(
                Secrets.APP_SECRET, secrets.get(Secrets.APP_SECRET),
                Secrets.VERIFY_TOKEN, secrets.get(Secrets.VERIFY_TOKEN),
                Secrets.ACCESS_TOKEN, secrets.get(Secrets.ACCESS_TOKEN));
    }

    private String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + installation.ports().of(Port.POSTGRES) + "/crmres";
    }
}
