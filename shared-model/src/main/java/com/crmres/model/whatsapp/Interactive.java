package com.crmres.model.whatsapp;

import com.crmres.model.conversation.MessageContent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with something to touch below them. */
public sealed interface Interactive extends Outgoing {

    int LONGEST_BODY = 1024;
    int LONGEST_LIST_BODY = 4096;
    int LONGEST_FOOTER = 60;
    int LONGEST_BUTTON = 20;
    int LONGEST_BUTTON_ID = 256;
    int LONGEST_ROW_ID = 200;
    int LONGEST_ROW_TITLE = 24;
    int LONGEST_ROW_DESCRIPTION = 72;
    int LONGEST_CALL_TO_ACTION = 30;
    int LONGEST_URL = 2000;
    int MOST_BUTTONS = 3;
    int MOST_ROWS = 10;
    int MOST_SECTIONS = 10;

    /** As it is stored and handed to Meta, without what is absent. */
    static MessageContent content(
            String type, String body, @Nullable Header header, @Nullable String footer, Map<String, Object> action) {
        Map<String, Object> interactive = new LinkedHashMap<>();
        interactive.put("type", type);
        if (header != null) {
            interactive.put("header", header.json());
        }
        interactive.put("body", Map.of("text", body));
        if (footer != null) {
            interactive.put("footer", Map.of("text", footer));
        }
        interactive.put("action", action);
        return new MessageContent("interactive", body, interactive, null, false);
    }

    /** A reply that one touch sends; the id comes back with it. */
    record Button(String id, String title) {

        public Button {
            Limits.text("button.id", id, LONGEST_BUTTON_ID);
            Limits.text("button.title", title, LONGEST_BUTTON);
        }

        private Map<String, Object> json() {
            return Map.of("type", "reply", "reply", Map.of("id", id, "title", title));
        }
    }

    /** One to three buttons. */
    record Buttons(
            String body,
            List<Button> buttons,
            @Nullable Header header,
            @Nullable String footer) implements Interactive {

        public Buttons {
            Limits.text("body", body, LONGEST_BODY);
            Limits.optional("footer", footer, LONGEST_FOOTER);
            Limits.count("buttons", buttons, MOST_BUTTONS);
            Limits.different("button ids", buttons, Button::id);
            Limits.different("button titles", buttons, Button::title);
            buttons = List.copyOf(buttons);
        }

        public static Buttons of(String body, List<Button> buttons) {
            return new Buttons(body, buttons, null, null);
        }

        @Override
        public MessageContent content() {
            List<Map<String, Object>> each = buttons.stream().map(Button::json).toList();
            return Interactive.content("button", body, header, footer, Map.of("buttons", each));
        }
    }

    /** A line of a list; its id comes back when it is chosen. */
    record Row(String id, String title, @Nullable String description) {

        public Row {
            Limits.text("row.id", id, LONGEST_ROW_ID);
            Limits.text("row.title", title, LONGEST_ROW_TITLE);
            Limits.optional("row.description", description, LONGEST_ROW_DESCRIPTION);
        }

        private Map<String, Object> json() {
            return description == null
                    ? Map.of("id", id, "title", title)
                    : Map.of("id", id, "title", title, "description", description);
        }
    }

    /** Rows under one heading. */
    record Section(String title, List<Row> rows) {

        public Section {
            Limits.text("section.title", title, LONGEST_ROW_TITLE);
            Limits.count("section.rows", rows, MOST_ROWS);
            rows = List.copyOf(rows);
        }

        private Map<String, Object> json() {
            return Map.of("title", title, "rows", rows.stream().map(Row::json).toList());
        }
    }

    /** A sheet of at most ten rows in all, opened by one button. */
    record ReplyList(
            String body,
            String button,
            List<Section> sections,
            @Nullable String header,
            @Nullable String footer) implements Interactive {

        public ReplyList {
            Limits.text("body", body, LONGEST_LIST_BODY);
            Limits.text("list.button", button, LONGEST_BUTTON);
            Limits.optional("header", header, Header.LONGEST);
            Limits.optional("footer", footer, LONGEST_FOOTER);
            Limits.count("sections", sections, MOST_SECTIONS);
            List<Row> rows =
                    sections.stream().flatMap(one -> one.rows().stream()).toList();
            Limits.count("rows", rows, MOST_ROWS);
            Limits.different("row ids", rows, Row::id);
            Limits.different("section titles", sections, Section::title);
            sections = List.copyOf(sections);
        }

        public static ReplyList of(String body, String button, String section, List<Row> rows) {
            return new ReplyList(body, button, List.of(new Section(section, rows)), null, null);
        }

        @Override
        public MessageContent content() {
            List<Map<String, Object>> each =
                    sections.stream().map(Section::json).toList();
            Header above = header == null ? null : Header.text(header);
            return Interactive.content("list", body, above, footer, Map.of("button", button, "sections", each));
        }
    }

    /** A button that opens an address. */
    record CtaUrl(
            String body,
            String label,
            String url,
            @Nullable Header header,
            @Nullable String footer) implements Interactive {

        public CtaUrl {
            Limits.text("body", body, LONGEST_BODY);
            Limits.text("cta_url.display_text", label, LONGEST_BUTTON);
            Limits.text("cta_url.url", url, LONGEST_URL);
            Limits.that(url.matches("https?://\\S+"), "cta_url.url");
            Limits.optional("footer", footer, LONGEST_FOOTER);
        }

        @Override
        public MessageContent content() {
            Map<String, Object> parameters = Map.of("display_text", label, "url", url);
            return Interactive.content(
                    "cta_url", body, header, footer, Map.of("name", "cta_url", "parameters", parameters));
        }
    }

    /** Asks where the customer is. */
    record LocationRequest(String body) implements Interactive {

        public LocationRequest {
            Limits.text("body", body, LONGEST_BODY);
        }

        @Override
        public MessageContent content() {
            return Interactive.content("location_request_message", body, null, null, Map.of("name", "send_location"));
        }
    }

    /** Asks whoever writes under a username for their phone number. */
    record ContactRequest(String body) implements Interactive {

        public ContactRequest {
            Limits.text("body", body, LONGEST_BODY);
        }

        @Override
        public MessageContent content() {
            return Interactive.content(
                    "request_contact_info", body, null, null, Map.of("name", "request_contact_info"));
        }
    }

    /**
     * A form of Meta's, opened by a button.
     *
     * @param token comes back with what the customer filled in
     * @param screen the first one; absent where the form fetches its data itself
     * @param data what the first screen shows
     */
    record Flow(
            String body,
            String callToAction,
            String flowId,
            String token,
            @Nullable String screen,
            Map<String, Object> data,
            boolean draft,
            @Nullable Header header,
            @Nullable String footer)
            implements Interactive {

        public Flow {
            Limits.text("body", body, LONGEST_BODY);
            Limits.text("flow.flow_cta", callToAction, LONGEST_CALL_TO_ACTION);
            Limits.text("flow.flow_id", flowId, LONGEST_BUTTON_ID);
            Limits.text("flow.flow_token", token, LONGEST_BUTTON_ID);
            Limits.optional("footer", footer, LONGEST_FOOTER);
            data = Map.copyOf(data);
        }

        @Override
        public MessageContent content() {
            Map<String, Object> parameters = new HashMap<>(Map.of(
                    "flow_message_version", "3", "flow_token", token, "flow_id", flowId, "flow_cta", callToAction));
            parameters.put("mode", draft ? "draft" : "published");
            parameters.put("flow_action", screen == null ? "data_exchange" : "navigate");
            if (screen != null) {
                parameters.put(
                        "flow_action_payload",
                        data.isEmpty() ? Map.of("screen", screen) : Map.of("screen", screen, "data", data));
            }
            return Interactive.content("flow", body, header, footer, Map.of("name", "flow", "parameters", parameters));
        }
    }
}
