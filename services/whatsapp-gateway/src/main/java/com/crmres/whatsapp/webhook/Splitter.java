package com.crmres.whatsapp.webhook;

import com.crmres.whatsapp.entry.EntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes a body apart into what it tells, each piece in its own bytes. Nothing is lost: what cannot be taken apart is a
 * piece itself, down to the whole body.
 */
final class Splitter {

    // the body's size is limited already; these only keep one odd value from spoiling its neighbours
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10_000)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The year 2100: what claims to be later is no time of Meta's. */
    private static final long NEVER = 4_102_444_800L;

    private final Cursor cursor;
    private final List<Element> elements;
    private @Nullable String wabaId;
    private @Nullable Instant toldAt;

    private Splitter(Cursor cursor, List<Element> elements) {
        this.cursor = cursor;
        this.elements = elements;
    }

    static List<Element> split(byte[] body) {
        List<Element> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            new Splitter(new Cursor(parser, body), elements).document();
            if (elements.isEmpty()) {
                elements.add(Element.unreadable(body));
            }
        } catch (Cursor.TooManyItems flood) {
            elements.clear();
            elements.add(Element.unreadable(body));
        } catch (JacksonException broken) {
            // entries before the break are whole and stay; the body is kept beside them
            elements.add(Element.unreadable(body));
        }
        return elements;
    }

    private void document() {
        if (!cursor.isObject()) {
            return;
        }
        cursor.eachField(name -> {
            if (name.equals("entry") && cursor.isArray()) {
                cursor.eachItem(this::entry);
            } else {
                cursor.skip();
            }
        });
        cursor.requireEnd();
    }

    private void entry() {
        if (!cursor.isObject()) {
            elements.add(Element.of(EntryKind.ACCOUNT, null, null, Element.Origin.UNKNOWN, cursor.skip()));
            return;
        }
        int start = cursor.start();
        List<Change> changes = new ArrayList<>();
        wabaId = null;
        toldAt = null;
        cursor.eachField(name -> entryField(name, changes));
        Slice entry = cursor.since(start);
        if (changes.isEmpty()) {
            elements.add(Element.of(EntryKind.ACCOUNT, null, wabaId, Element.Origin.UNKNOWN, entry));
        }
        changes.stream()
                .flatMap(change -> change.elements(wabaId).stream())
                .map(element -> element.at(toldAt))
                .forEach(elements::add);
    }

    private void entryField(String name, List<Change> changes) {
        if (name.equals("id")) {
            wabaId = cursor.text();
        } else if (name.equals("time")) {
            toldAt = seconds(cursor.text());
        } else if (name.equals("changes") && cursor.isArray()) {
            cursor.eachItem(() -> changes.add(new ChangeReader().read()));
        } else {
            cursor.skip();
        }
    }

    private static @Nullable Instant seconds(@Nullable String text) {
        try {
            long seconds = text == null ? 0 : Long.parseLong(text);
            return seconds > 0 && seconds < NEVER ? Instant.ofEpochSecond(seconds) : null;
        } catch (NumberFormatException noTime) {
            return null;
        }
    }

    private final class ChangeReader {

        private final ValueParts parts = new ValueParts(cursor);
        private @Nullable String field;
        private @Nullable Slice value;

        Change read() {
            if (!cursor.isObject()) {
                return new Change(null, cursor.skip(), parts);
            }
            int start = cursor.start();
            cursor.eachField(this::part);
            Slice whole = cursor.since(start);
            return new Change(field, value == null ? whole : value, parts);
        }

        private void part(String name) {
            switch (name) {
                case "field" -> field = cursor.text();
                case "value" -> value = parts.read();
                default -> cursor.skip();
            }
        }
    }
}
