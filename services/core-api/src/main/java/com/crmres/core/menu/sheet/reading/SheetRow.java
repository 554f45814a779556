package com.crmres.core.menu.sheet.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row with the cells of those columns that the sheet has. */
public record SheetRow(int number, Map<Column, String> cells) {

    /** Null where the sheet has no such column; then the menu stays as it is. */
    @Nullable
    String cell(Column column) {
        return cells.get(column);
    }

    public String textOf(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
