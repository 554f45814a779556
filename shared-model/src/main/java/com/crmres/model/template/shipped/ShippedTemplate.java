package com.crmres.model.template.shipped;

import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateContent;
import java.util.List;
import java.util.Map;

/**
 * A reviewed text that ships with the product, in one language.
 *
 * @param flow what it is sent for
 * @param revision raised when the text changes, since Meta gives a name that was used to no other text
 * @param variables what its variables stand for, in the order of their numbers
 */
public record ShippedTemplate(
        String flow,
        int revision,
        String language,
        TemplateCategory category,
        List<String> variables,
        TemplateContent content) {

    /** Its name in an account at Meta. */
    public String name() {
        return flow + "_v" + revision;
    }

    /** The values of its variables in the order that Meta wants them. */
    public List<String> parameters(Map<String, String> values) {
        return variables.stream()
                .map(variable -> {
                    String value = values.get(variable);
                    if (value == null || value.isBlank()) {
                        throw new IllegalArgumentException("Template " + flow + " needs " + variable);
                    }
                    return value;
                })
                .toList();
    }
}
