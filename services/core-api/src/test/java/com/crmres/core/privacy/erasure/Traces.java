package com.crmres.core.privacy.erasure;

import com.crmres.testing.LocalDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Looks for words in every row of every table, plain and in the forms that bytes take. */
final class Traces {

    private Traces() {}

    /** How many rows of which tables say any of these words. */
    static Map<String, Long> of(List<String> words) {
        Map<String, Long> found = new TreeMap<>();
        for (Map<String, ?> table :
                LocalDatabase.rows("select table_schema || '.' || table_name as name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema in ('public', 'privacy')")) {
            String name = Objects.requireNonNull(table.get("name")).toString();
            long rows = words.stream().mapToLong(word -> rows(name, word)).sum();
            if (rows > 0) {
                found.put(name, rows);
            }
        }
        return found;
    }

    private static long rows(String table, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return LocalDatabase.number(
                "select count(*) from " + table + " t where position(? in t::text) > 0 or position(? in t::text) > 0"
                        + " or position(? in t::text) > 0",
                word,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().encodeToString(bytes));
    }
}
