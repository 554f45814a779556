package com.crmres.model.restaurant.setting;

import java.util.Objects;

/**
 * How replies sound, beside the personality.
 *
 * @param dialect of Arabic
 */
public record Tone(Dialect dialect, Boolean emojis) {

    static final Tone USUAL = new Tone(Dialect.SAUDI, true);

    public Tone {
        dialect = Objects.requireNonNullElse(dialect, Dialect.SAUDI);
        emojis = Objects.requireNonNullElse(emojis, true);
    }
}
