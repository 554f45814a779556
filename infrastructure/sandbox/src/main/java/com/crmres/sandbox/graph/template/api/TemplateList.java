package com.crmres.sandbox.graph.template.api;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A page of an account's templates, with the cursors to the next. */
@Component
class TemplateList {

    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 1000;
    private static final List<String> FILTERS = List.of("name", "language", "status", "category", "quality_score");

    private final Templates templates;

    TemplateList(Templates templates) {
        this.templates = templates;
    }

    JsonNode page(String account, HttpServletRequest request) {
        List<Template> found = templates.of(account).stream()
                .filter(template -> FILTERS.stream().allMatch(filter -> passes(template, filter, request)))
                .toList();
        int from = cursor(request.getParameter("after"), found.size());
        List<Template> page = found.subList(from, Math.min(found.size(), from + limit(request)));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        page.forEach(template -> data.add(TemplateView.of(template, request.getParameter("fields"))));
        addPaging(answer, request, from, from + page.size(), found.size());
        return answer;
    }

    private static boolean passes(Template template, String filter, HttpServletRequest request) {
        String wanted = request.getParameter(filter);
        if (wanted == null) {
            return true;
        }
        return switch (filter) {
            case "name" -> template.name().contains(wanted);
            case "language" -> template.language().equals(wanted);
            case "status" -> template.status().name().equalsIgnoreCase(wanted);
            case "category" -> template.category().equalsIgnoreCase(wanted);
            default -> template.quality().equalsIgnoreCase(wanted);
        };
    }

    private static int limit(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        Limits.require(
                limit == null || limit.matches("[1-9]\\d{0,3}"),
                () -> GraphErrors.invalidParam("Param limit must be an integer greater than 0."));
        return limit == null ? PAGE : Math.min(Integer.parseInt(limit), LARGEST_PAGE);
    }

    private static void addPaging(ObjectNode answer, HttpServletRequest request, int from, int to, int all) {
        if (from == to) {
            return;
        }
        ObjectNode paging = answer.putObject("paging");
        paging.putObject("cursors").put("before", written(from)).put("after", written(to));
        if (to < all) {
            String next = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam("after", written(to))
                    .toUriString();
            paging.put("next", next);
        }
    }

    private static String written(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int cursor(@Nullable String after, int size) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        try {
            return Math.min(
                    size,
                    Integer.parseInt(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw GraphErrors.invalidParam("Invalid cursors values");
        }
    }
}
