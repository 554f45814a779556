package com.crmres.core.menu.sheet;

import com.crmres.core.menu.sheet.reading.Column;
import com.crmres.core.menu.sheet.reading.Problems;
import com.crmres.core.menu.sheet.reading.RowReading;
import com.crmres.core.menu.sheet.reading.SheetDish;
import com.crmres.core.menu.sheet.reading.SheetRow;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.text.VisibleText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which dish each row is about, and what becomes of it. */
final class Planning {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final MenuNow now;
    private final Problems problems;
    private final Set<Object> seen = new HashSet<>();
    private final Set<String> headings = new HashSet<>();

    Planning(MenuNow now, Problems problems) {
        this.now = now;
        this.problems = problems;
        this.headings.addAll(now.categories().keySet());
    }

    List<Plan> plans(List<SheetRow> rows) {
        return rows.stream().map(this::plan).toList();
    }

    private Plan plan(SheetRow row) {
        MenuItem item = item(row);
        SheetDish before = item == null ? null : now.dish(item);
        SheetDish wanted = new RowReading(row, before, problems).dish();
        Object subject = item == null ? List.of(wanted.category(), wanted.name().ar()) : item.id();
        if (!seen.add(subject)) {
            problems.add(row.number(), Column.NAME_AR, "twice");
        }
        checkHeading(row, wanted.category());
        return new Plan(row, item, before, wanted);
    }

    private @Nullable MenuItem item(SheetRow row) {
        String id = row.textOf(Column.ID);
        return id.isEmpty() ? called(row) : known(row, id);
    }

    private @Nullable MenuItem known(SheetRow row, String id) {
        Optional<MenuItem> item =
                ID.matcher(id).matches() ? Optional.ofNullable(now.byId().get(UUID.fromString(id))) : Optional.empty();
        if (item.isEmpty()) {
            problems.add(row.number(), Column.ID, "no_such_dish");
        }
        return item.orElse(null);
    }

    private @Nullable MenuItem called(SheetRow row) {
        List<MenuItem> items = now.called(row.textOf(Column.CATEGORY_AR), row.textOf(Column.NAME_AR));
        if (items.size() > 1) {
            problems.add(row.number(), Column.ID, "several_dishes");
        }
        return items.isEmpty() ? null : items.getFirst();
    }

    /** A new heading needs its English name where it comes first. */
    private void checkHeading(SheetRow row, String category) {
        String english = row.textOf(Column.CATEGORY_EN);
        if (category.length() > RowReading.NAME) {
            problems.add(row.number(), Column.CATEGORY_AR, "too_long", RowReading.NAME);
        }
        if (category.isEmpty() || !headings.add(category)) {
            return;
        }
        if (english.isEmpty()) {
            problems.add(row.number(), Column.CATEGORY_EN, "new_category");
        } else if (english.length() > RowReading.NAME) {
            problems.add(row.number(), Column.CATEGORY_EN, "too_long", RowReading.NAME);
        } else if (!VisibleText.isVisible(english, true)) {
            problems.add(row.number(), Column.CATEGORY_EN, "not_visible");
        }
    }
}
