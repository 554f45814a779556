package com.crmres.sandbox.graph.template.api;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.GraphCall;
import com.crmres.sandbox.graph.GraphObject;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.graph.template.review.TemplateDesk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One template, read and edited by its id. */
@Component
class TemplateObject implements GraphObject {

    private final Access access;
    private final Templates templates;
    private final TemplateDesk desk;

    TemplateObject(Access access, Templates templates, TemplateDesk desk) {
        this.access = access;
        this.templates = templates;
        this.desk = desk;
    }

    @Override
    public boolean is(String id) {
        return templates.find(id).isPresent();
    }

    @Override
    public Object read(GraphCall call) {
        return TemplateView.of(mine(call), call.request().getParameter("fields"));
    }

    @Override
    public Object write(GraphCall call) {
        desk.edit(mine(call), call.body());
        return Map.of("success", true);
    }

    private Template mine(GraphCall call) {
        Template template = templates.find(call.id()).orElseThrow(call::unsupported);
        access.account(call.method(), template.wabaId(), call.request());
        return template;
    }
}
