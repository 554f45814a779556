package com.crmres.ai.reply;

import com.crmres.model.conversation.MessageContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bubble to the customer.
 *
 * @param text what it says, with its choices left out
 * @param interactive the object that Meta is sent for buttons or a list; absent for plain text
 */
public record Reply(String text, @Nullable Map<String, Object> interactive) {

    /** Meta's limits, in characters. */
    public static final int LONGEST_TEXT = 4096;

    public static final int LONGEST_BUTTON_BODY = 1024;
    public static final int LONGEST_BUTTON = 20;
    public static final int LONGEST_ROW_TITLE = 24;
    public static final int LONGEST_ROW_DESCRIPTION = 72;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    /** A button or a row of a list: the id comes back when the customer touches it. */
    public record Choice(String id, String title, @Nullable String description) {

        public static Choice button(String id, String title) {
            return new Choice(id, title, null);
        }
    }

    public static Reply text(String text) {
        requireFits(text, LONGEST_TEXT);
        return new Reply(text, null);
    }

    public static Reply buttons(String text, List<Choice> choices) {
        requireFits(text, LONGEST_BUTTON_BODY);
        requireAtMost(choices, MOST_BUTTONS);
        List<Map<String, Object>> buttons = choices.stream()
                .map(choice -> Map.<String, Object>of("type", "reply", "reply", row(choice, LONGEST_BUTTON)))
                .toList();
        return new Reply(
                text, Map.of("type", "button", "body", Map.of("text", text), "action", Map.of("buttons", buttons)));
    }

    public static Reply list(String text, String button, String section, List<Choice> choices) {
        requireFits(text, LONGEST_TEXT);
        requireFits(button, LONGEST_BUTTON);
        requireFits(section, LONGEST_ROW_TITLE);
        requireAtMost(choices, MOST_ROWS);
        List<Map<String, Object>> rows =
                choices.stream().map(choice -> row(choice, LONGEST_ROW_TITLE)).toList();
        Map<String, Object> action =
                Map.of("button", button, "sections", List.of(Map.of("title", section, "rows", rows)));
        return new Reply(text, Map.of("type", "list", "body", Map.of("text", text), "action", action));
    }

    public MessageContent content() {
        return interactive == null ? MessageContent.text(text) : MessageContent.interactive(text, interactive);
    }

    private static Map<String, Object> row(Choice choice, int longestTitle) {
        requireFits(choice.title(), longestTitle);
        if (choice.description() == null) {
            return Map.of("id", choice.id(), "title", choice.title());
        }
        requireFits(choice.description(), LONGEST_ROW_DESCRIPTION);
        return Map.of("id", choice.id(), "title", choice.title(), "description", choice.description());
    }

    private static void requireFits(String text, int longest) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " where 1 to " + longest + " characters fit");
        }
    }

    private static void requireAtMost(List<Choice> choices, int most) {
        if (choices.isEmpty() || choices.size() > most) {
            throw new IllegalArgumentException(choices.size() + " choices where 1 to " + most + " fit");
        }
    }
}
