package com.crmres.core.restaurant.setting;

import static java.util.Objects.requireNonNullElse;

import com.crmres.model.restaurant.setting.Dialect;
import com.crmres.model.restaurant.setting.Tone;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How replies sound from now on; what is absent stays. */
@Schema(name = "ToneChange")
public record ToneChange(
        @Nullable Dialect dialect, @Nullable Boolean emojis) {

    public Tone over(Tone before) {
        return new Tone(requireNonNullElse(dialect, before.dialect()), requireNonNullElse(emojis, before.emojis()));
    }
}
