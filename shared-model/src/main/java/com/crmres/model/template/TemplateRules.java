package com.crmres.model.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Meta refuses at once in a template, found before it is asked; lengths are counted in code points. */
public final class TemplateRules {

    /** The languages that restaurants of ours write in, as Meta spells them; there is no ar_SA. */
    public static final Set<String> LANGUAGES =
            Set.of("ar", "ar_AE", "ar_EG", "ar_LB", "ar_MA", "ar_QA", "en", "en_GB", "en_US");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r]");
    private static final Pattern DECORATION = Pattern.compile("[*_~`]|\\p{IsEmoji_Presentation}");
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_LINE = 60;

    private TemplateRules() {}

    /** What is wrong, each with the field's name and the code of a sentence; empty when Meta can be asked. */
    public static Map<String, String> problems(
            String name, String language, TemplateCategory category, TemplateContent content) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!NAME.matcher(name).matches()) {
            problems.put("name", "template.name");
        }
        if (!LANGUAGES.contains(language)) {
            problems.put("language", "template.language");
        }
        problems.putAll(problems(category, content));
        return problems;
    }

    /** As above, of a template that is there already. */
    public static Map<String, String> problems(TemplateCategory category, TemplateContent content) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (category == TemplateCategory.AUTHENTICATION) {
            problems.put("category", "template.category");
        }
        header(content, problems);
        body(content, problems);
        footer(content, problems);
        buttons(content.buttons(), problems);
        return problems;
    }

    private static void header(TemplateContent content, Map<String, String> problems) {
        String header = content.header();
        if (header == null) {
            return;
        }
        Variables variables = new Variables(header);
        if (header.isBlank() || length(header) > LONGEST_LINE) {
            problems.put("header", "template.header_length");
        } else if (LINE_BREAK.matcher(header).find()
                || DECORATION.matcher(header).find()) {
            problems.put("header", "template.header_plain");
        } else if (variables.count() > 1
                || variables.areMalformed()
                || variables.count() == 1 && !header.contains("{{1}}")) {
            problems.put("header", "template.header_variable");
        }
        boolean exampleGiven =
                content.headerExample() != null && !content.headerExample().isBlank();
        if (exampleGiven != (variables.count() == 1)) {
            problems.put("header_example", "template.examples");
        }
    }

    private static void body(TemplateContent content, Map<String, String> problems) {
        String body = content.body();
        Variables variables = new Variables(body);
        if (body.isBlank()) {
            problems.put("body", "template.body_empty");
        } else if (length(body) > LONGEST_BODY) {
            problems.put("body", "template.body_length");
        } else {
            variables.problem().ifPresent(code -> problems.put("body", code));
        }
        List<String> examples = content.bodyExamples();
        if (examples.size() != variables.count() || examples.stream().anyMatch(String::isBlank)) {
            problems.put("body_examples", "template.examples");
        }
    }

    private static void footer(TemplateContent content, Map<String, String> problems) {
        String footer = content.footer();
        if (footer == null) {
            return;
        }
        if (footer.isBlank() || length(footer) > LONGEST_LINE) {
            problems.put("footer", "template.footer_length");
        } else if (footer.contains("{{") || LINE_BREAK.matcher(footer).find()) {
            problems.put("footer", "template.footer_plain");
        }
    }

    private static void buttons(List<TemplateButton> buttons, Map<String, String> problems) {
        ButtonRules.problem(buttons).ifPresent(code -> problems.put("buttons", code));
        for (int index = 0; index < buttons.size(); index++) {
            String field = "buttons[" + index + "]";
            ButtonRules.problem(buttons.get(index)).ifPresent(code -> problems.put(field, code));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
