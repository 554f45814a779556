package com.crmres.model.template;

import com.crmres.model.template.TemplateButton.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Meta allows of the buttons below a template. */
final class ButtonRules {

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 25;
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_CODE = 15;
    private static final Map<Kind, Integer> MOST_OF_A_KIND =
            Map.of(Kind.QUICK_REPLY, 10, Kind.URL, 2, Kind.PHONE_NUMBER, 1, Kind.COPY_CODE, 1);
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final String VARIABLE = "{{1}}";

    private ButtonRules() {}

    /** The code of what is wrong with all of them together. */
    static Optional<String> problem(List<TemplateButton> buttons) {
        if (buttons.size() > MOST) {
            return Optional.of("template.too_many_buttons");
        }
        if (Stream.of(Kind.values()).anyMatch(kind -> count(buttons, kind) > MOST_OF_A_KIND.getOrDefault(kind, 0))) {
            return Optional.of("template.too_many_of_a_kind");
        }
        if (!areGrouped(buttons)) {
            return Optional.of("template.buttons_not_grouped");
        }
        List<String> labels = buttons.stream()
                .flatMap(button -> Stream.ofNullable(button.text()))
                .map(String::strip)
                .toList();
        return labels.stream().distinct().count() < labels.size()
                ? Optional.of("template.button_twice")
                : Optional.empty();
    }

    private static long count(List<TemplateButton> buttons, Kind kind) {
        return buttons.stream().filter(button -> button.kind() == kind).count();
    }

    /** Quick replies stand together, before or after all others. */
    private static boolean areGrouped(List<TemplateButton> buttons) {
        return IntStream.range(1, buttons.size())
                        .filter(index -> isReply(buttons.get(index)) != isReply(buttons.get(index - 1)))
                        .count()
                <= 1;
    }

    private static boolean isReply(TemplateButton button) {
        return button.kind() == Kind.QUICK_REPLY;
    }

    /** The code of what is wrong with one of them. */
    static Optional<String> problem(TemplateButton button) {
        if (button.kind() == Kind.COPY_CODE) {
            return of(isWithin(button.example(), LONGEST_CODE), "template.button_code");
        }
        if (!isWithin(button.text(), LONGEST_LABEL)
                || String.valueOf(button.text()).matches("(?s).*[{}\\n\\r].*")) {
            return Optional.of("template.button_label");
        }
        return switch (button.kind()) {
            case URL -> url(button);
            case PHONE_NUMBER -> of(isPhone(button.phoneNumber()), "template.button_phone");
            default -> Optional.empty();
        };
    }

    private static Optional<String> url(TemplateButton button) {
        String url = button.url();
        if (url == null || !isWithin(url, LONGEST_URL) || !isAddress(url.replace(VARIABLE, "x"))) {
            return Optional.of("template.button_url");
        }
        int variable = url.indexOf(VARIABLE);
        if (variable < 0) {
            return Optional.empty();
        }
        if (variable != url.length() - VARIABLE.length()) {
            return Optional.of("template.button_url_variable");
        }
        String example = button.example();
        return of(example != null && isAddress(example), "template.button_example");
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null && List.of("https", "http").contains(address.getScheme());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isPhone(@Nullable String number) {
        return number != null && PHONE.matcher(number).matches();
    }

    private static boolean isWithin(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private static Optional<String> of(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }
}
