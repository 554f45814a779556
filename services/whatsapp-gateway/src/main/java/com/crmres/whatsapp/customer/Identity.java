package com.crmres.whatsapp.customer;

import com.crmres.model.customer.IdentityKind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name under which Meta presents somebody. */
public record Identity(IdentityKind kind, String value) {

    /** Longer than any that Meta gives, short enough for an index. */
    private static final int LONGEST = 200;

    private static final Pattern PHONE = Pattern.compile("\\+?([0-9]{6,15})");

    /** Meta writes phone numbers as digits; ours are E.164 with the plus sign. */
    public static Optional<Identity> phone(@Nullable String waId) {
        return Optional.ofNullable(waId)
                .map(PHONE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Identity(IdentityKind.PHONE, "+" + matcher.group(1)));
    }

    public static Optional<Identity> of(IdentityKind kind, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST && name.indexOf('\0') < 0)
                .map(name -> new Identity(kind, name));
    }
}
