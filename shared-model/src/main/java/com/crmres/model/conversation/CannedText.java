package com.crmres.model.conversation;

import com.crmres.model.SearchText;
import com.crmres.model.text.Visible;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a canned reply, in one language or in both. */
public record CannedText(
        @Nullable @Size(max = 4096) @Visible(orEmpty = true) String ar,
        @Nullable @Size(max = 4096) @Visible(orEmpty = true) String en) {

    public CannedText {
        ar = seen(ar);
        en = seen(en);
    }

    private static @Nullable String seen(@Nullable String words) {
        return words == null || SearchText.fold(words).isEmpty() ? null : words;
    }

    public boolean saysNothing() {
        return ar == null && en == null;
    }

    public boolean isIn(boolean arabic) {
        return (arabic ? ar : en) != null;
    }

    /** In this language, and otherwise in the other. */
    public String in(boolean arabic) {
        String wanted = arabic ? ar : en;
        String other = arabic ? en : ar;
        return Objects.requireNonNullElse(wanted, Objects.requireNonNullElse(other, ""));
    }

    /** Everything that it says. */
    public String all() {
        return Stream.of(ar, en).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
