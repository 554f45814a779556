package com.crmres.core.menu.sheet.reading;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.menu.Allergen;
import com.crmres.model.text.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row over what the menu says already; what cannot be read is noted, and something harmless taken for it. */
public final class RowReading {

    public static final int NAME = 100;
    private static final int TEXT = 500;
    private static final int ALIAS = 60;
    private static final int MOST_ALIASES = 30;
    private static final int MOST_CALORIES = 20_000;
    private static final int MOST_CAFFEINE = 5_000;

    private final SheetRow row;
    private final @Nullable SheetDish before;
    private final Problems problems;

    public RowReading(SheetRow row, @Nullable SheetDish before, Problems problems) {
        this.row = row;
        this.before = before;
        this.problems = problems;
    }

    public SheetDish dish() {
        String category = row.textOf(Column.CATEGORY_AR);
        if (category.isEmpty()) {
            problems.add(row.number(), Column.CATEGORY_AR, "required");
        }
        mustShow(Column.CATEGORY_AR, category, true);
        return new SheetDish(
                category,
                name(),
                description(),
                price(),
                yesOrNo(Column.AVAILABLE, before == null || before.available()),
                whole(Column.CALORIES, before == null ? null : before.calories(), MOST_CALORIES),
                yesOrNo(Column.HIGH_SALT, before != null && before.highSalt()),
                whole(Column.CAFFEINE_MG, before == null ? null : before.caffeineMg(), MOST_CAFFEINE),
                allergens(),
                aliases());
    }

    private LocalizedText name() {
        String english = row.cell(Column.NAME_EN);
        String kept = before == null ? "" : before.name().en();
        return new LocalizedText(
                required(Column.NAME_AR, row.textOf(Column.NAME_AR), NAME),
                required(Column.NAME_EN, english == null ? kept : english, NAME));
    }

    private @Nullable LocalizedText description() {
        if (row.cell(Column.DESCRIPTION_AR) == null && row.cell(Column.DESCRIPTION_EN) == null) {
            return before == null ? null : before.description();
        }
        LocalizedText old = before == null ? null : before.description();
        String arabic = Objects.requireNonNullElse(row.cell(Column.DESCRIPTION_AR), old == null ? "" : old.ar());
        String english = Objects.requireNonNullElse(row.cell(Column.DESCRIPTION_EN), old == null ? "" : old.en());
        return arabic.isEmpty() && english.isEmpty()
                ? null
                : new LocalizedText(
                        required(Column.DESCRIPTION_AR, arabic, TEXT), required(Column.DESCRIPTION_EN, english, TEXT));
    }

    private String required(Column column, String text, int most) {
        if (text.isEmpty()) {
            problems.add(row.number(), column, "required");
        } else if (text.length() > most) {
            problems.add(row.number(), column, "too_long", most);
        }
        mustShow(column, text, most == NAME);
        return text;
    }

    private void mustShow(Column column, String text, boolean inLine) {
        if (!text.isEmpty() && !VisibleText.isVisible(text, inLine)) {
            problems.add(row.number(), column, "not_visible");
        }
    }

    private Money price() {
        String cell = row.cell(Column.PRICE);
        if (cell == null && before != null) {
            return before.price();
        }
        if (cell == null || cell.isEmpty()) {
            problems.add(row.number(), Column.PRICE, "required");
            return new Money(BigDecimal.ZERO);
        }
        return new Money(
                understood(Column.PRICE, Cells.amount(cell), "no_price").orElse(BigDecimal.ZERO));
    }

    private boolean yesOrNo(Column column, boolean otherwise) {
        String cell = row.textOf(column);
        return cell.isEmpty()
                ? otherwise
                : understood(column, Cells.yesOrNo(cell), "no_yes_or_no").orElse(otherwise);
    }

    private @Nullable Integer whole(Column column, @Nullable Integer kept, int most) {
        String cell = row.cell(column);
        if (cell == null) {
            return kept;
        }
        return cell.isEmpty()
                ? null
                : understood(column, Cells.whole(cell, most), "no_number", most).orElse(null);
    }

    private <T> Optional<T> understood(Column column, Optional<T> value, String otherwise, Object... values) {
        if (value.isEmpty()) {
            problems.add(row.number(), column, otherwise, values);
        }
        return value;
    }

    private List<Allergen> allergens() {
        return list(
                Column.ALLERGENS,
                SheetDish::allergens,
                words -> words.stream()
                        .flatMap(word -> understood(Column.ALLERGENS, Allergen.of(word), "no_allergen", word).stream())
                        .sorted()
                        .toList());
    }

    private List<String> aliases() {
        List<String> aliases = list(Column.ALIASES, SheetDish::aliases, Function.identity());
        if (aliases.size() > MOST_ALIASES) {
            problems.add(row.number(), Column.ALIASES, "too_many", MOST_ALIASES);
        }
        aliases.stream()
                .filter(alias -> alias.length() > ALIAS)
                .findFirst()
                .ifPresent(alias -> problems.add(row.number(), Column.ALIASES, "too_long", ALIAS));
        aliases.forEach(alias -> mustShow(Column.ALIASES, alias, true));
        return aliases;
    }

    private <T> List<T> list(Column column, Function<SheetDish, List<T>> kept, Function<List<String>, List<T>> read) {
        String cell = row.cell(column);
        if (cell == null) {
            return before == null ? List.of() : kept.apply(before);
        }
        return read.apply(Cells.split(cell));
    }
}
