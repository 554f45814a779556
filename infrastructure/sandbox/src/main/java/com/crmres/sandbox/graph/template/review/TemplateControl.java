package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.Templates;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meta's side of templates, in the hands of a test or of whoever plays the reviewer. */
@RestController
@RequestMapping("/control/templates")
class TemplateControl {

    private final Templates templates;
    private final TemplateChanges changes;
    private final TemplateReview review;

    TemplateControl(Templates templates, TemplateChanges changes, TemplateReview review) {
        this.templates = templates;
        this.changes = changes;
        this.review = review;
    }

    @GetMapping
    List<Template> list() {
        return templates.all();
    }

    @PostMapping
    Template set(@RequestBody TemplateChange change) {
        return changes.apply(change);
    }

    @GetMapping("/review")
    Review review() {
        return new Review(review.isAutomatic());
    }

    @PostMapping("/review")
    Review review(@RequestBody Review wanted) {
        review.decideAlone(wanted.automatic());
        return review();
    }

    /** @param automatic whether templates are approved without a person */
    record Review(boolean automatic) {}
}
