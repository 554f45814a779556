package com.crmres.core.privacy;

import com.crmres.core.customer.Customers.Name;
import com.crmres.model.customer.IdentityKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By what somebody is found in bytes as Meta sends them.
 *
 * @param values their identities as Meta writes them, a phone number in digits
 */
public record Needles(List<String> values) {

    /** Long enough to be nothing else by chance. */
    private static final Pattern PHONE = Pattern.compile("[0-9]{9,}");

    public Needles {
        values = List.copyOf(values);
    }

    public static Needles of(List<Name> names) {
        return new Needles(names.stream().map(Needles::asMetaWrites).distinct().toList());
    }

    private static String asMetaWrites(Name name) {
        return name.kind() == IdentityKind.PHONE && name.value().startsWith("+")
                ? name.value().substring(1)
                : name.value();
    }

    public boolean areIn(String text) {
        return values.stream().map(Needles::needle).anyMatch(text::contains);
    }

    /** For the functions of the schema privacy. */
    public String[] array() {
        return values.stream().map(Needles::needle).toArray(String[]::new);
    }

    private static String needle(String value) {
        return PHONE.matcher(value).matches() ? value : '"' + value + '"';
    }
}
