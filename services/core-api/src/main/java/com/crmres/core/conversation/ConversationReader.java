package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what people see of conversations. */
@Service
public class ConversationReader {

    private final ConversationSearch search;
    private final ListTotals totals;
    private final ConversationQueries queries;
    private final ConversationViews views;
    private final Tenants tenants;

    ConversationReader(
            ConversationSearch search,
            ListTotals totals,
            ConversationQueries queries,
            ConversationViews views,
            Tenants tenants) {
        this.search = search;
        this.totals = totals;
        this.queries = queries;
        this.views = views;
        this.tenants = tenants;
    }

    ConversationList list(Caller caller, ConversationFilter filter) {
        return tenants.read(caller.restaurant(filter.restaurantId()), () -> {
            List<UUID> found = search.page(caller, filter);
            List<UUID> shown = found.subList(0, Math.min(filter.size(), found.size()));
            Map<UUID, ConversationView> seen = queries.views(shown, caller.userId());
            PageCursor next = found.size() > shown.size()
                    ? filter.order().placeOf(view(seen, shown.getLast()).conversation())
                    : null;
            return new ConversationList(
                    withLastMessages(shown, seen), total(caller, filter, shown.size(), next == null), next);
        });
    }

    /** How many a search finds is known where it ends. */
    private @Nullable Long total(Caller caller, ConversationFilter filter, int shown, boolean isLast) {
        if (!filter.isSearch()) {
            return totals.of(caller, filter);
        }
        return isLast && filter.cursor() == null && (shown > 0 || filter.start() == 0)
                ? (long) filter.start() + shown
                : null;
    }

    private List<ConversationResponse> withLastMessages(List<UUID> ids, Map<UUID, ConversationView> seen) {
        Map<UUID, MessageView> last = queries.lastMessages(ids);
        return ids.stream()
                .map(id -> ConversationResponse.listed(
                        view(seen, id),
                        Optional.ofNullable(last.get(id)).map(views::shown).stream()
                                .toList()))
                .toList();
    }

    public ConversationResponse get(Caller caller, UUID id, @Nullable Long messagesBefore) {
        return tenants.read(caller.restaurantId(), () -> {
            ConversationView view = queries.find(caller, id).orElseThrow(() -> new NotFound("conversation"));
            List<MessageView> found = queries.messages(id, messagesBefore);
            List<MessageView> shown = found.subList(0, Math.min(ConversationQueries.MESSAGES, found.size()));
            Long older = found.size() > shown.size() ? shown.getLast().message().seq() : null;
            return ConversationResponse.read(
                    view, shown.stream().map(views::shown).toList(), older);
        });
    }

    CountsResponse counts(Caller caller) {
        return tenants.read(caller.restaurantId(), () -> search.counts(caller));
    }

    private static ConversationView view(Map<UUID, ConversationView> seen, UUID id) {
        return Objects.requireNonNull(seen.get(id), "read by the same ids");
    }
}
