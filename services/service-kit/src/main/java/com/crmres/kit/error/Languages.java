package com.crmres.kit.error;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of our languages a caller is spoken to in. */
public final class Languages {

    private static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> OURS = List.of(ARABIC, Locale.ENGLISH);

    private Languages() {}

    /** The best of those accepted; Arabic where none is ours, or what was accepted cannot be read. */
    public static Locale of(@Nullable String accepted) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(Objects.requireNonNullElse(accepted, "ar")), OURS);
            return Objects.requireNonNullElse(best, ARABIC);
        } catch (IllegalArgumentException unreadable) {
            return ARABIC;
        }
    }
}
