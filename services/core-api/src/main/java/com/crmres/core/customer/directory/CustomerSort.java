package com.crmres.core.customer.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which order a list shows customers, as SQL: what it sorts by is never null and has an index. */
enum CustomerSort {
    RECENT(
            "coalesce(u.last_interaction, u.created_at)",
            "timestamptz",
            "<",
            "desc",
            "[12]\\d{3}-\\d\\d-\\d\\dT[0-9:.+-]{10,22}"),
    VALUE("u.lifetime_value", "numeric", "<", "desc", "-?\\d{1,10}(\\.\\d{1,2})?"),
    NAME("coalesce(u.search_text, U&'\\+10FFFF')", "text", ">", "asc", "[^\\x00]{0,500}");

    private final String key;
    private final String type;
    private final String behind;
    private final String direction;
    private final Pattern keys;

    CustomerSort(String key, String type, String behind, String direction, String keys) {
        this.key = key;
        this.type = type;
        this.behind = behind;
        this.direction = direction;
        this.keys = Pattern.compile(keys, Pattern.DOTALL);
    }

    /** As the API spells it. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key;
    }

    /** Whether a key can be one that the database wrote. */
    boolean knows(String value) {
        return keys.matcher(value).matches();
    }

    /** What comes after the cursor's row. */
    String behind() {
        return "(" + key + ", u.id) " + behind + " (cast(:key as " + type + "), :id)";
    }

    String order() {
        return " order by " + key + " " + direction + ", u.id " + direction;
    }
}
