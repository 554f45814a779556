package com.crmres.core.live.event;

import static com.crmres.event.signal.LiveSignal.ALERT;
import static com.crmres.event.signal.LiveSignal.CONVERSATION;
import static com.crmres.event.signal.LiveSignal.FEEDBACK;
import static com.crmres.event.signal.LiveSignal.MESSAGE;
import static com.crmres.event.signal.LiveSignal.ORDER;

import com.crmres.core.conversation.ConversationViews;
import com.crmres.core.order.OrderViews;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.alert.Alert;
import com.crmres.model.feedback.Feedback;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns entries of the stream into events, with the truth of the database as it is now. */
@Component
public class LiveEvents {

    private final Tenants tenants;
    private final ConversationViews conversations;
    private final OrderViews orders;
    private final LiveRows rows;

    LiveEvents(Tenants tenants, ConversationViews conversations, OrderViews orders, LiveRows rows) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.orders = orders;
        this.rows = rows;
    }

    /** In order; of a message's ticks the last one, and nothing of what is not there any more. */
    public List<BranchEvent> of(UUID restaurantId, List<StreamEntry> entries, Locale language) {
        return of(restaurantId, entries, Set.of(language)).getOrDefault(language, List.of());
    }

    /** The same in several languages, read once. */
    public Map<Locale, List<BranchEvent>> of(
            UUID restaurantId, List<StreamEntry> entries, Collection<Locale> languages) {
        List<StreamEntry> news = Ticks.latest(entries);
        if (news.isEmpty()) {
            return Map.of();
        }
        return tenants.read(restaurantId, () -> scenes(restaurantId, news, languages)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, scene -> events(scene.getValue(), news)));
    }

    private static List<BranchEvent> events(Scene scene, List<StreamEntry> news) {
        return news.stream().map(scene::event).flatMap(Optional::stream).toList();
    }

    private Map<Locale, Scene> scenes(UUID restaurantId, List<StreamEntry> news, Collection<Locale> languages) {
        Map<UUID, Feedback> feedback = byId(rows.feedback(ids(news, FEEDBACK)), Feedback::id);
        Map<UUID, Alert> alerts = byId(rows.alerts(ids(news, ALERT)), Alert::id);
        var about = conversations.conversations(restaurantId, ids(news, CONVERSATION));
        var ordered = orders.orders(restaurantId, ids(news, ORDER));
        return conversations.messages(restaurantId, ids(news, MESSAGE), languages).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, said -> new Scene(about, said.getValue(), feedback, alerts, ordered)));
    }

    private static Set<UUID> ids(List<StreamEntry> entries, String name) {
        return entries.stream().flatMap(entry -> entry.id(name).stream()).collect(Collectors.toSet());
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
