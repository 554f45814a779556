package com.crmres.core.menu.sheet;

import com.crmres.core.menu.sheet.reading.Cells;
import com.crmres.core.menu.sheet.reading.Column;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.LocalizedText;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the menu as a sheet that every spreadsheet opens, in the menu's order. */
@Service
class MenuExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final EntityManager entities;
    private final Tenants tenants;

    MenuExport(EntityManager entities, Tenants tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    byte[] write(Caller caller) {
        StringWriter sheet = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(sheet)) {
            writer.writeRecord(Stream.of(Column.values()).map(Column::header).toList());
            tenants.read(caller.restaurantId(), () -> rows(caller)).forEach(writer::writeRecord);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(Caller caller) {
        return entities.createQuery(
                        "select new com.crmres.core.menu.sheet.MenuExport$Row(i, c) from MenuItem i"
                                + " join MenuCategory c on c.restaurantId = i.restaurantId and c.id = i.categoryId"
                                + " where i.restaurantId = :restaurant and i.deletedAt is null"
                                + " order by c.position, c.id, i.position, i.id",
                        Row.class)
                .setParameter("restaurant", caller.restaurantId())
                .getResultStream()
                .map(row -> row.cells().stream().map(Cells::written).toList())
                .toList();
    }

    /** A dish under its heading. */
    record Row(MenuItem item, MenuCategory category) {

        List<String> cells() {
            LocalizedText description = item.description();
            return List.of(
                    item.id().toString(),
                    category.name().ar(),
                    category.name().en(),
                    item.name().ar(),
                    item.name().en(),
                    description == null ? "" : description.ar(),
                    description == null ? "" : description.en(),
                    item.price().amount().toPlainString(),
                    item.isAvailable() ? "yes" : "no",
                    text(item.calories()),
                    item.highSalt() ? "yes" : "no",
                    text(item.caffeineMg()),
                    Cells.joined(item.allergens().stream().map(Allergen::code).toList()),
                    Cells.joined(item.aliases()));
        }

        private static String text(@Nullable Integer number) {
            return Objects.toString(number, "");
        }
    }
}
