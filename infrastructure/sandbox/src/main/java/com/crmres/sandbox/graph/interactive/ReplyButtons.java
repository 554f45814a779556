package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One to three buttons that answer with their id. */
@Component
class ReplyButtons implements InteractiveForm {

    private static final int BUTTONS = 3;
    private static final int TITLE = 20;
    private static final int ID = 256;

    private final Headers headers;

    ReplyButtons(Headers headers) {
        this.headers = headers;
    }

    @Override
    public String name() {
        return "button";
    }

    @Override
    public int longestBody() {
        return 1024;
    }

    @Override
    public void check(BusinessNumber number, JsonNode interactive) {
        headers.checkTextOrMedia(number, interactive);
        JsonNode buttons = interactive.path("action").path("buttons");
        Limits.require(buttons.isArray(), () -> GraphErrors.missingValue("Action buttons are missing"));
        Limits.count("buttons", buttons.size(), 1, BUTTONS);
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (JsonNode button : buttons) {
            checkButton(button, ids, titles);
        }
    }

    private static void checkButton(JsonNode button, Set<String> ids, Set<String> titles) {
        Limits.require(
                button.path("type").asString("").equals("reply"),
                () -> GraphErrors.invalidValue("Button type must be reply"));
        String id = Limits.text(button.path("reply"), "id", "Button id", ID);
        String title = Limits.text(button.path("reply"), "title", "Button title", TITLE);
        Limits.require(
                id.equals(id.strip()),
                () -> GraphErrors.invalidValue("Button id cannot have leading or trailing spaces"));
        Limits.require(ids.add(id), () -> GraphErrors.invalidValue("Duplicated button reply id: " + id));
        Limits.require(titles.add(title), () -> GraphErrors.invalidValue("Duplicated button title: " + title));
    }
}
