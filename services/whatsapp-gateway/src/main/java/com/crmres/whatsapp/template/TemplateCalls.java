package com.crmres.whatsapp.template;

import com.crmres.model.template.Template;
import com.crmres.model.template.Template.Seen;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import com.crmres.whatsapp.answer.MetaAnswers;
import com.crmres.whatsapp.cloudapi.GraphCall;
import com.crmres.whatsapp.cloudapi.GraphClient;
import com.crmres.whatsapp.cloudapi.GraphResult;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.entry.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks with Meta about templates; never inside a transaction. */
@Component
class TemplateCalls {

    private static final String OF_ACCOUNT = "/{waba}/message_templates";
    private static final String FIELDS = "id,name,language,status,category,components,rejected_reason,quality_score";
    private static final String PAGE = "100";
    private static final int MOST_PAGES = 100;
    private static final List<String> NO_REASONS = List.of("", "NONE");

    private final GraphClient graph;

    TemplateCalls(GraphClient graph) {
        this.graph = graph;
    }

    GraphResult create(Account account, Template template) {
        return graph.exchange(
                account,
                GraphCall.post(OF_ACCOUNT, account.wabaId())
                        .carrying(Map.of(
                                "name", template.name(),
                                "language", template.language(),
                                "category", template.category().metaCode(),
                                "parameter_format", "POSITIONAL",
                                "components", template.components()))
                        .patiently());
    }

    /** Meta lets nobody change the category of what it has. */
    GraphResult edit(Account account, String metaTemplateId, Template template) {
        return graph.exchange(
                account,
                GraphCall.post("/{template}", metaTemplateId)
                        .carrying(Map.of("components", template.components()))
                        .patiently());
    }

    /** Only this language: without the id all languages of the name would go. */
    GraphResult delete(Account account, String name, String metaTemplateId) {
        return graph.exchange(
                account,
                GraphCall.delete(OF_ACCOUNT, account.wabaId())
                        .with("hsm_id", metaTemplateId)
                        .with("name", name)
                        .patiently());
    }

    /** All that the account has. */
    List<Listed> list(Account account) {
        List<Listed> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Tree answer = MetaAnswers.of(graph.exchange(account, page(account, after)));
            answer.all("data").stream()
                    .map(Listed::of)
                    .flatMap(Optional::stream)
                    .forEach(found::add);
            after = Optional.ofNullable(answer.at("paging").at("cursors").text("after"));
            if (after.isEmpty() || !answer.at("paging").has("next")) {
                break;
            }
        }
        return found;
    }

    private static GraphCall page(Account account, Optional<String> after) {
        GraphCall call = GraphCall.get(OF_ACCOUNT, account.wabaId())
                .with("fields", FIELDS)
                .with("limit", PAGE)
                .patiently();
        return after.map(cursor -> call.with("after", cursor)).orElse(call);
    }

    /** The account's template of that name and language. */
    Optional<Listed> find(Account account, String name, String language) {
        Tree answer = MetaAnswers.of(graph.exchange(
                account,
                GraphCall.get(OF_ACCOUNT, account.wabaId())
                        .with("name", name)
                        .with("fields", FIELDS)
                        .with("limit", PAGE)
                        .patiently()));
        return answer.all("data").stream()
                .map(Listed::of)
                .flatMap(Optional::stream)
                // asked for a name, Meta also gives those that begin with it
                .filter(listed ->
                        listed.name().equals(name) && listed.language().equals(language))
                .findFirst();
    }

    /** A template as Meta lists it, with what it is called. */
    record Listed(String name, String language, Seen seen) {

        static Optional<Listed> of(Tree listed) {
            String id = listed.text("id");
            String name = listed.text("name");
            String language = listed.text("language");
            if (id == null || name == null || language == null) {
                return Optional.empty();
            }
            return Optional.of(new Listed(name, language, seen(id, listed)));
        }

        private static Seen seen(String id, Tree listed) {
            return new Seen(
                    id,
                    TemplateStatus.ofMeta(Objects.requireNonNullElse(listed.text("status"), "")),
                    TemplateCategory.ofMeta(Objects.requireNonNullElse(listed.text("category"), ""))
                            .orElse(TemplateCategory.MARKETING),
                    listed.all("components").stream().map(Tree::fields).toList(),
                    reason(listed.text("rejected_reason")),
                    listed.at("quality_score").text("score"));
        }

        static @Nullable String reason(@Nullable String told) {
            return told == null || NO_REASONS.contains(told) ? null : told;
        }
    }
}
