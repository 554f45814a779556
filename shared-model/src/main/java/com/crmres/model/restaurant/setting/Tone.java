package com.crmres.model.restaurant.setting;

import jakarta.validation.constraints.NotNull;

/**
 * How replies sound, beside the personality.
 *
 * @param dialect of Arabic
 */
public record Tone(@NotNull Dialect dialect, @NotNull Boolean emojis) {

    static final Tone USUAL = new Tone(Dialect.SAUDI, true);
}
