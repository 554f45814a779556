package com.crmres.sandbox.graph.template;

import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphErrors;

/** Why a template cannot be created, changed or deleted. */
public final class TemplateErrors {

    private TemplateErrors() {}

    public static GraphError tooLong(String field, int max) {
        return GraphErrors.template(
                2388040, "Character Limit Exceeded", "The " + field + " must be at most " + max + " characters long.");
    }

    public static GraphError header(String rule) {
        return GraphErrors.template(2388047, "Message header format is incorrect", rule);
    }

    public static GraphError body(String rule) {
        return GraphErrors.template(2388072, "Message body format is incorrect", rule);
    }

    public static GraphError footer(String rule) {
        return GraphErrors.template(2388073, "Message footer format is incorrect", rule);
    }

    public static GraphError ratio() {
        return GraphErrors.template(
                2388293,
                "Parameters words ratio exceeds limit",
                "This template has too many variables for its length. Reduce the number of variables or increase the"
                        + " message length.");
    }

    public static GraphError dangling() {
        return GraphErrors.template(
                2388299,
                "Leading or trailing params are not allowed",
                "Variables can't be at the start or end of the template.");
    }

    public static GraphError missingExample(String component) {
        return GraphErrors.template(
                2388043,
                "Message template \"components\" param is missing expected field(s)",
                "component of type " + component + " is missing expected field(s) (example)");
    }

    public static GraphError tooMany() {
        return GraphErrors.template(
                2388019,
                "Message template limit exceeded",
                "The maximum number of templates for this WhatsApp Business account has been reached.");
    }

    public static GraphError exists(String name, String language) {
        return GraphErrors.template(
                2388024,
                "Content in this language already exists",
                "There is already " + language + " content for the template " + name + ".");
    }

    public static GraphError deletedLately(String language) {
        return GraphErrors.template(
                2388023,
                "Message template language is being deleted",
                "New " + language
                        + " content can't be added while the existing content is being deleted. Try again in 4"
                        + " weeks.");
    }

    public static GraphError notFound(String name) {
        return GraphErrors.template(
                2593002, "Message Template Not Found", "The template " + name + " does not exist in this account.");
    }

    public static GraphError notEditable(TemplateStatus status) {
        return GraphErrors.template(
                2388039,
                "Message template can't be edited",
                "Only templates that are approved, rejected or paused can be edited; this one is " + status + ".");
    }
}
