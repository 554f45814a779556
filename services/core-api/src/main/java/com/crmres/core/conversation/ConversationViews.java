package com.crmres.core.conversation;

import com.crmres.kit.tenancy.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Conversations and messages as the API shows them, for others who show them too; branches are theirs to respect. */
@Component
public class ConversationViews {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ConversationQueries queries;
    private final FailureWords failures;
    private final Tenants tenants;

    ConversationViews(ConversationQueries queries, FailureWords failures, Tenants tenants) {
        this.queries = queries;
        this.failures = failures;
        this.tenants = tenants;
    }

    /** Those that are there, without their messages and without what anybody has read of them. */
    public Map<UUID, ConversationResponse> conversations(UUID restaurantId, Collection<UUID> ids) {
        return tenants.read(
                restaurantId,
                () -> queries.views(ids, NOBODY).values().stream()
                        .map(ConversationResponse::told)
                        .collect(Collectors.toMap(ConversationResponse::id, Function.identity())));
    }

    /** Those that are there. */
    public Map<UUID, MessageResponse> messages(UUID restaurantId, Collection<UUID> ids) {
        return tenants.read(
                restaurantId,
                () -> queries.messages(ids).stream()
                        .map(this::shown)
                        .collect(Collectors.toMap(MessageResponse::id, Function.identity())));
    }

    /** The same in several languages, read once. */
    public Map<Locale, Map<UUID, MessageResponse>> messages(
            UUID restaurantId, Collection<UUID> ids, Collection<Locale> languages) {
        List<MessageView> views = tenants.read(restaurantId, () -> queries.messages(ids));
        return languages.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> views.stream()
                                .map(view -> shown(view, language))
                                .collect(Collectors.toMap(MessageResponse::id, Function.identity()))));
    }

    /** Failures are told in the language of the request, and in Arabic where there is none. */
    MessageResponse shown(MessageView view) {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale language = request == null ? null : request.getLocale();
        return shown(view, language == null ? Locale.of("ar") : language);
    }

    private MessageResponse shown(MessageView view, Locale language) {
        return MessageResponse.of(view, failures.of(view.message(), language));
    }
}
