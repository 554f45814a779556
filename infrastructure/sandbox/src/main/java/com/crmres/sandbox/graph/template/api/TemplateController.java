package com.crmres.sandbox.graph.template.api;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.Bodies;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateErrors;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.graph.template.review.TemplateDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The templates of a business account: listed, submitted, deleted. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}/{account}/message_templates")
class TemplateController {

    private final Access access;
    private final Bodies bodies;
    private final Templates templates;
    private final TemplateDesk desk;
    private final TemplateList list;

    TemplateController(Access access, Bodies bodies, Templates templates, TemplateDesk desk, TemplateList list) {
        this.access = access;
        this.bodies = bodies;
        this.templates = templates;
        this.desk = desk;
        this.list = list;
    }

    @GetMapping
    JsonNode list(@PathVariable String account, HttpServletRequest request) {
        access.account("get", account, request);
        return list.page(account, request);
    }

    @PostMapping
    Submitted submit(
            @PathVariable String account,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        access.account("post", account, request);
        return Submitted.of(desk.create(account, bodies.read(request, body)));
    }

    @DeleteMapping
    Map<String, Boolean> delete(@PathVariable String account, HttpServletRequest request) {
        access.account("delete", account, request);
        String name = String.valueOf(request.getParameter("name"));
        String id = request.getParameter("hsm_id");
        List<Template> found = templates.of(account).stream()
                .filter(template -> template.name().equals(name))
                .filter(template -> id == null || template.id().equals(id))
                .toList();
        Limits.require(request.getParameter("name") != null, () -> GraphErrors.required("name"));
        Limits.require(!found.isEmpty(), () -> TemplateErrors.notFound(name));
        templates.delete(found);
        return Map.of("success", true);
    }

    record Submitted(String id, String status, String category) {

        static Submitted of(Template template) {
            return new Submitted(template.id(), template.status().name(), template.category());
        }
    }
}
