package com.crmres.core.feedback;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.feedback.FeedbackQueries.View;
import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.feedback.Feedback;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what guests thought and takes down what was done about it. */
@Service
class FeedbackDesk {

    private static final int DAYS_UNLESS_TOLD = 30;
    private static final int LONGEST_DAYS = 366;

    private final Tenants tenants;
    private final FeedbackQueries queries;
    private final FeedbackSums sums;
    private final EntityManager entities;
    private final Audit audit;
    private final BusinessClock clock;

    FeedbackDesk(
            Tenants tenants,
            FeedbackQueries queries,
            FeedbackSums sums,
            EntityManager entities,
            Audit audit,
            BusinessClock clock) {
        this.tenants = tenants;
        this.queries = queries;
        this.sums = sums;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    FeedbackPage list(Caller caller, FeedbackFilter filter) {
        return tenants.read(caller.restaurantId(), () -> {
            Page<View> page = Page.of(
                    queries.page(caller, filter),
                    filter.limit(),
                    view -> new PageCursor(
                            view.feedback().createdAt(), view.feedback().id()));
            return new FeedbackPage(page.rows().stream().map(View::shown).toList(), page.next());
        });
    }

    FeedbackResponse get(Caller caller, UUID id) {
        return tenants.read(
                caller.restaurantId(),
                () -> queries.find(caller, id).map(View::shown).orElseThrow(() -> new NotFound("feedback")));
    }

    FeedbackSummary summary(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to) {
        return tenants.read(caller.restaurantId(), () -> {
            ZoneId zone = entities.find(Restaurant.class, caller.restaurantId()).zone();
            LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
            LocalDate first = from == null ? last.minusDays(DAYS_UNLESS_TOLD - 1L) : from;
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days < 1 || days > LONGEST_DAYS) {
                throw new InvalidRequest(Map.of("fields", Map.of("from", "invalid"), "max_days", LONGEST_DAYS));
            }
            return sums.between(caller, first, last, zone);
        });
    }

    FeedbackResponse followUp(Caller caller, UUID id, @Nullable String ifMatch, FollowUpRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Feedback feedback = queries.lock(caller, id).orElseThrow(() -> new NotFound("feedback"));
            Versions.check(ifMatch, feedback.version());
            seeTo(caller, feedback, request);
            return queries.find(caller, id).map(View::shown).orElseThrow(() -> new NotFound("feedback"));
        });
    }

    private void seeTo(Caller caller, Feedback feedback, FollowUpRequest request) {
        UUID assignee = request.assignedTo();
        if (assignee != null && !queries.worksHere(assignee)) {
            throw new InvalidRequest(Map.of("fields", Map.of("assigned_to", "invalid")));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (request.status()) {
            case OPEN -> feedback.followUp(assignee, request.note(), now);
            case DONE -> feedback.followedUp(caller.userId(), assignee, request.note(), now);
            case NONE -> throw new InvalidRequest(Map.of("fields", Map.of("status", "invalid")));
        }
        Map<String, Object> details =
                new HashMap<>(Map.of("status", request.status().code()));
        if (assignee != null) {
            details.put("assigned_to", assignee);
        }
        audit.record(caller, "feedback.followed_up", "feedback", feedback.id(), feedback.branchId(), details);
    }
}
