package com.crmres.local.supervisor.service;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Port;
import com.crmres.local.supervisor.process.ChildSpec;
import com.crmres.local.supervisor.process.Fleet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The sandbox, the five services and the dashboard, as this installation runs them. */
public final class Services {

    private final Installation installation;
    private final ServiceSettings settings;
    private final List<Service> services;

    public Services(Installation installation, ServiceSettings settings) {
        this.installation = installation;
        this.settings = settings;
        this.services = List.of(
                service(Port.CORE, "services/core-api", settings.core()),
                service(Port.GATEWAY, "services/whatsapp-gateway", settings.gateway()),
                service(Port.AI, "services/ai-processor", settings.ai()),
                service(Port.ANALYTICS, "services/analytics-service", settings.analytics()),
                service(Port.NOTIFICATION, "services/notification-service", settings.notification()),
                service(Port.SANDBOX, "infrastructure/sandbox", settings.sandbox()));
    }

    private Service service(Port port, String module, Map<String, String> environment) {
        return new Service(
                port, new BootApplication(port.holder(), installation.root().resolve(module)), environment);
    }

    /** Lays out what was built. */
    public void extract() throws IOException {
        for (Service service : services) {
            new Extraction(service.application()).run();
        }
    }

    /** Core-api as it migrates the schema, provisions the demo, and ends. */
    public ChildSpec migration(Path demo) {
        return new ChildSpec(
                "migration",
                services.getFirst().application().command("--migrate", "--provision=" + demo),
                settings.migration(),
                installation.root());
    }

    /** Trains what has just been laid out, one at a time and never past the deadline; who is stopped meanwhile keeps the chance. */
    public void train(Fleet fleet, InstantSource clock, Instant deadline, Consumer<String> notices)
            throws IOException, InterruptedException {
        for (Service service : services) {
            if (Files.exists(service.application().trainingMark())) {
                continue;
            }
            Instant began = clock.instant();
            if (began.isBefore(deadline)) {
                boolean trained = new Training(service, installation.root()).run(fleet);
                notices.accept("%s %s in %d s"
                        .formatted(
                                service.application().name(),
                                trained ? "learned to start faster" : "was not trained",
                                Duration.between(began, clock.instant()).toSeconds()));
            }
            Files.writeString(service.application().trainingMark(), "");
        }
    }

    public List<ChildSpec> specs() {
        List<ChildSpec> specs = new ArrayList<>();
        for (Service service : services) {
            specs.add(new ChildSpec(
                    service.application().name(),
                    service.application().command(),
                    service.environment(),
                    installation.root()));
        }
        specs.add(dashboard());
        return specs;
    }

    private ChildSpec dashboard() {
        Path standalone = installation.root().resolve("dashboard/.next/standalone");
        return new ChildSpec("dashboard", List.of("node", "server.js"), settings.dashboard(), standalone);
    }

    /** Where each process says how it is, by name. */
    public Map<String, Health> health() {
        Map<String, Health> pages = new LinkedHashMap<>();
        for (Service service : services) {
            pages.put(service.application().name(), page(service.port(), "/actuator/health"));
        }
        pages.put("dashboard", page(Port.DASHBOARD, "/api/health"));
        return pages;
    }

    private Health page(Port port, String path) {
        return new Health(URI.create(installation.ports().url(port) + path));
    }
}
