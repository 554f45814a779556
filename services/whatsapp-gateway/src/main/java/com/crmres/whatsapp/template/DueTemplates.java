package com.crmres.whatsapp.template;

import com.crmres.kit.tenancy.Tenants;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Submits what waits to be submitted, whoever wrote it and whenever. */
@Component
class DueTemplates {

    private static final Logger log = LoggerFactory.getLogger(DueTemplates.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Submission submission;
    private final Clock clock;
    private final TemplateSettings settings;

    DueTemplates(Tenants tenants, JdbcClient jdbc, Submission submission, Clock clock, TemplateSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.submission = submission;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${crmres.template.due-every:1s}")
    void submit() {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Due> due =
                tenants.anonymous(() -> jdbc.sql("select restaurant_id, template_id from lookup.templates_due(?, ?)")
                        .params(now, settings.dueSize())
                        .query((row, index) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list());
        due.forEach(this::submit);
    }

    private void submit(Due one) {
        try {
            submission.submit(one.restaurantId(), one.templateId());
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Template {} could not be submitted", one.templateId(), failed);
        }
    }

    private record Due(UUID restaurantId, UUID templateId) {}
}
