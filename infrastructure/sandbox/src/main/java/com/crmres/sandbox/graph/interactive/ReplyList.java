package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A sheet of at most ten rows in all, in sections. */
@Component
class ReplyList implements InteractiveForm {

    private static final int BUTTON = 20;
    private static final int SECTIONS = 10;
    private static final int ROWS = 10;
    private static final int SECTION_TITLE = 24;
    private static final int ROW_ID = 200;
    private static final int ROW_TITLE = 24;
    private static final int ROW_DESCRIPTION = 72;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public int longestBody() {
        return 4096;
    }

    @Override
    public void check(BusinessNumber number, JsonNode interactive) {
        Headers.checkTextOnly(interactive);
        JsonNode action = interactive.path("action");
        Limits.text(action, "button", "Button", BUTTON);
        JsonNode sections = action.path("sections");
        Limits.require(sections.isArray(), () -> GraphErrors.missingValue("Action sections are missing"));
        Limits.count("sections", sections.size(), 1, SECTIONS);
        Set<String> ids = new HashSet<>();
        int rows = 0;
        for (JsonNode section : sections) {
            rows += checkSection(section, ids);
        }
        Limits.require(
                rows <= ROWS, () -> GraphErrors.invalidValue("Total row count exceed max allowed count: " + ROWS));
    }

    private static int checkSection(JsonNode section, Set<String> ids) {
        Limits.text(section, "title", "Section title", SECTION_TITLE);
        JsonNode rows = section.path("rows");
        Limits.require(rows.isArray(), () -> GraphErrors.missingValue("Section rows are missing"));
        Limits.count("rows", rows.size(), 1, ROWS);
        for (JsonNode row : rows) {
            String id = Limits.text(row, "id", "Row id", ROW_ID);
            Limits.text(row, "title", "Row title", ROW_TITLE);
            Limits.optionalText(row, "description", "Row description", ROW_DESCRIPTION);
            Limits.require(ids.add(id), () -> GraphErrors.invalidValue("Duplicated row id: " + id));
        }
        return rows.size();
    }
}
