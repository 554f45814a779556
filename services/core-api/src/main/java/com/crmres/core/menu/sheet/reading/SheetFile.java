package com.crmres.core.menu.sheet.reading;

import com.crmres.kit.error.InvalidRequest;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file as spreadsheets save it: commas, semicolons or tabs between the cells, with or without a byte order mark. */
public final class SheetFile {

    private static final int MOST_ROWS = 2000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;\\t|])(?=\\R)");

    private SheetFile() {}

    public static List<SheetRow> read(byte[] file, Problems problems) {
        String text = text(file);
        Optional<Character> said = saidSeparator(text);
        // its line stays as an empty one, so that rows keep their numbers
        String table = said.isPresent() ? text.substring(text.indexOf(said.get()) + 1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(said.orElseGet(() -> separator(table)))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(table)) {
            return rows(reader.stream().limit(MOST_ROWS + 2L).toList(), problems);
        } catch (CsvParseException broken) {
            throw new InvalidRequest("sheet_unreadable", Map.of());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            throw new InvalidRequest("sheet_not_utf8", Map.of());
        }
    }

    /** What Excel writes and reads in a first line of its own. */
    private static Optional<Character> saidSeparator(String text) {
        Matcher first = SEPARATOR_LINE.matcher(text);
        return first.lookingAt() ? Optional.of(first.group(1).charAt(0)) : Optional.empty();
    }

    /** What stands most often between the names of the columns. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : SEPARATORS) {
            best = count(header, each) > count(header, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<SheetRow> rows(List<CsvRecord> records, Problems problems) {
        if (records.size() > MOST_ROWS + 1) {
            throw new InvalidRequest("sheet_too_long", Map.of("most_rows", MOST_ROWS));
        }
        if (records.isEmpty()) {
            throw new InvalidRequest("sheet_unreadable", Map.of());
        }
        List<Optional<Column>> columns = columns(records.getFirst(), problems);
        List<SheetRow> rows = new ArrayList<>();
        for (CsvRecord each : records.subList(1, records.size())) {
            SheetRow row = row(each, columns, problems);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Optional<Column>> columns(CsvRecord header, Problems problems) {
        List<Optional<Column>> columns =
                header.getFields().stream().map(Cells::read).map(Column::of).toList();
        for (int at = 0; at < columns.size(); at++) {
            String name = Cells.read(header.getField(at));
            if (columns.get(at).isEmpty() && !name.isEmpty()) {
                problems.add(1, name.substring(0, Math.min(40, name.length())), "column_unknown");
            } else if (columns.get(at).isPresent() && columns.indexOf(columns.get(at)) < at) {
                problems.add(1, name, "column_twice");
            }
        }
        Stream.of(Column.CATEGORY_AR, Column.NAME_AR)
                .filter(needed -> !columns.contains(Optional.of(needed)))
                .forEach(needed -> problems.add(1, needed, "column_missing"));
        return columns;
    }

    private static SheetRow row(CsvRecord fields, List<Optional<Column>> columns, Problems problems) {
        int number = Math.toIntExact(fields.getStartingLineNumber());
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.max(columns.size(), fields.getFieldCount()); at++) {
            String cell = at < fields.getFieldCount() ? Cells.read(fields.getField(at)) : "";
            if (at < columns.size()) {
                columns.get(at).ifPresent(column -> cells.putIfAbsent(column, cell));
            } else if (!cell.isEmpty()) {
                problems.add(number, (String) null, "too_many_cells");
                break;
            }
        }
        return new SheetRow(number, cells);
    }
}
