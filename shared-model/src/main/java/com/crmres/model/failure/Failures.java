package com.crmres.model.failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of {@code delivery-failures.csv}. */
public final class Failures {

    private static final String FILE = "/delivery-failures.csv";
    private static final int CELLS = 7;
    private static final int FIRST_OF_PERMISSIONS = 200;
    private static final int LAST_OF_PERMISSIONS = 299;

    private final Map<Integer, Failure> byCode;

    private Failures(Map<Integer, Failure> byCode) {
        this.byCode = byCode;
    }

    public static Failures load() {
        try (InputStream table = Failures.class.getResourceAsStream(FILE)) {
            if (table == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new Failures(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(", ", CELLS))
                    .map(Failures::failure)
                    .collect(Collectors.toMap(Failure::code, one -> one)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Failure failure(String[] cells) {
        RetryPolicy retry =
                new RetryPolicy(Integer.parseInt(cells[1]), Duration.parse(cells[2]), Integer.parseInt(cells[3]));
        return new Failure(Integer.parseInt(cells[0]), retry, Failure.Who.of(cells[4]), Failure.ToDo.of(cells[5]));
    }

    /** A code that Meta invented since is never repeated; all of 200 to 299 are one. */
    public Failure of(int code) {
        int named = code > FIRST_OF_PERMISSIONS && code <= LAST_OF_PERMISSIONS ? FIRST_OF_PERMISSIONS : code;
        return byCode.getOrDefault(
                named, new Failure(code, RetryPolicy.NEVER, Failure.Who.REQUEST, Failure.ToDo.CHANGE));
    }

    public Collection<Failure> all() {
        return byCode.values();
    }
}
