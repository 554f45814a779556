package com.crmres.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads instants and dates of years that have four digits: others can be neither stored nor written down again. */
public class ReasonableTimes extends SimpleModule {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    public ReasonableTimes() {
        addDeserializer(Instant.class, new Within<>(Instant.class, InstantDeserializer.INSTANT, ReasonableTimes::has));
        addDeserializer(
                LocalDate.class, new Within<>(LocalDate.class, LocalDateDeserializer.INSTANCE, ReasonableTimes::has));
    }

    private static boolean has(Instant instant) {
        return !instant.isBefore(Instant.parse(FIRST + "T00:00:00Z"))
                && instant.isBefore(Instant.parse(LAST + "T00:00:00Z"));
    }

    private static boolean has(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private static final class Within<T> extends StdDeserializer<T> {

        private final transient ValueDeserializer<T> reader;
        private final transient Predicate<T> bounds;

        Within(Class<T> type, ValueDeserializer<T> reader, Predicate<T> bounds) {
            super(type);
            this.reader = reader;
            this.bounds = bounds;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            T read = reader.deserialize(json, context);
            return bounds.test(read) ? read : context.reportInputMismatch(this, "Out of bounds");
        }
    }
}
