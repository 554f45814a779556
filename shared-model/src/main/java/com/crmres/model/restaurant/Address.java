package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch is, in both languages.
 *
 * @param country ISO 3166, two letters
 * @param shortAddress of the Saudi national address, for example {@code RRRD2929}
 */
public record Address(
        @Nullable @Valid @Visible(inLine = true) LocalizedText street,
        @Nullable @Valid @Visible(inLine = true) LocalizedText district,
        @Nullable @Valid @Visible(inLine = true) LocalizedText city,
        @Nullable @Pattern(regexp = "\\d{5}(-\\d{4})?") String postalCode,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Pattern(regexp = "[A-Z]{4}\\d{4}") String shortAddress) {

    /** Not known yet. */
    public static final Address UNKNOWN = new Address(null, null, null, null, null, null);

    public static Address of(LocalizedText street, LocalizedText district, LocalizedText city) {
        return new Address(street, district, city, null, "SA", null);
    }

    /** As one says it: street, district, city. */
    @JsonIgnore
    public Optional<LocalizedText> line() {
        List<LocalizedText> parts =
                Stream.of(street, district, city).filter(Objects::nonNull).toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        parts.stream().map(LocalizedText::ar).collect(Collectors.joining("، ")),
                        parts.stream().map(LocalizedText::en).collect(Collectors.joining(", "))));
    }
}
