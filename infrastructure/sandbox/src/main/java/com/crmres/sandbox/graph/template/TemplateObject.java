package com.crmres.sandbox.graph.template;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.GraphCall;
import com.crmres.sandbox.graph.GraphObject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One template, read and edited by its id. */
@Component
class TemplateObject implements GraphObject {

    private final Access access;
    private final Templates templates;
    private final Submission submission;

    TemplateObject(Access access, Templates templates, Submission submission) {
        this.access = access;
        this.templates = templates;
        this.submission = submission;
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
        submission.edit(mine(call), call.body());
        return Map.of("success", true);
    }

    private Template mine(GraphCall call) {
        Template template = templates.find(call.id()).orElseThrow(call::unsupported);
        access.account(call.method(), template.wabaId(), call.request());
        return template;
    }
}
