package com.crmres.core.conversation.template;

import com.crmres.model.template.Components;
import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateButton;
import com.crmres.model.template.TemplateContent;
import com.crmres.model.whatsapp.Template.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a template with its places, numbered or named. */
record FilledText(Template template, TemplateContent content) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z0-9_]+)\\s*}}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static FilledText of(Template template) {
        return new FilledText(template, new Components(template.components()).content());
    }

    /** Whether values for its text are all that it needs: no picture above and no address to complete below. */
    boolean needsOnlyWords() {
        boolean plainHeader = new Components(template.components())
                        .headerFormat()
                        .map("text"::equals)
                        .orElse(true)
                && (content.header() == null || !content.header().contains("{{"));
        return plainHeader
                && !content.body().isBlank()
                && content.buttons().stream().allMatch(FilledText::isComplete);
    }

    private static boolean isComplete(TemplateButton button) {
        return switch (button.kind()) {
            case QUICK_REPLY, PHONE_NUMBER -> true;
            case URL -> button.url() != null && !button.url().contains("{{");
            case COPY_CODE -> false;
        };
    }

    /** Numbers by their size, names as they come. */
    List<String> places() {
        List<String> found = PLACE.matcher(content.body())
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
        return isNumbered(found)
                ? found.stream().sorted(Comparator.comparing(Integer::valueOf)).toList()
                : found;
    }

    private static boolean isNumbered(List<String> places) {
        return places.stream().allMatch(place -> NUMBER.matcher(place).matches());
    }

    List<Value> values(List<String> given) {
        List<String> places = places();
        boolean numbered = isNumbered(places);
        return IntStream.range(0, places.size())
                .mapToObj(place -> Value.line(numbered ? null : places.get(place), given.get(place)))
                .toList();
    }

    /** As the customer reads it. */
    String saying(List<Value> values) {
        List<String> places = places();
        String body = PLACE.matcher(content.body())
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(
                        values.get(places.indexOf(place.group(1))).text()));
        return Stream.of(content.header(), body, content.footer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    TemplateOffer offer() {
        return new TemplateOffer(template.name(), template.language(), content.body(), places());
    }
}
