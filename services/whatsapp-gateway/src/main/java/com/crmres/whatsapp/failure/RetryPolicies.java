package com.crmres.whatsapp.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The table of {@code graph-errors.csv}. */
public final class RetryPolicies {

    private final Map<Integer, RetryPolicy> byCode;

    private RetryPolicies(Map<Integer, RetryPolicy> byCode) {
        this.byCode = byCode;
    }

    public static RetryPolicies load() {
        try {
            String table = new ClassPathResource("graph-errors.csv").getContentAsString(StandardCharsets.UTF_8);
            return new RetryPolicies(table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(", ", 5))
                    .collect(Collectors.toMap(cells -> Integer.valueOf(cells[0]), RetryPolicies::policy)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static RetryPolicy policy(String[] cells) {
        return new RetryPolicy(Integer.parseInt(cells[1]), Duration.parse(cells[2]), Integer.parseInt(cells[3]));
    }

    public RetryPolicy of(int code) {
        return byCode.getOrDefault(code, RetryPolicy.NEVER);
    }
}
