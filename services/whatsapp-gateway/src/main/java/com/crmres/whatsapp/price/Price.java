package com.crmres.whatsapp.price;

import com.crmres.whatsapp.entry.Tree;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says that a message costs.
 *
 * @param category marketing, utility, authentication, service ...
 * @param type regular, free_customer_service or free_entry_point
 * @param billable as Meta said until it stopped saying so; the type tells it too
 * @param market country of the recipient, ZZ where it cannot be told
 */
public record Price(String category, String type, @Nullable Boolean billable, String market) {

    private static final String REGULAR = "regular";
    private static final int LONGEST = 64;
    private static final Pattern USER_ID = Pattern.compile("([A-Z]{2})\\..+");

    /** Nothing where the status names no category. */
    public static @Nullable Price of(Tree status) {
        Tree pricing = status.at("pricing");
        String category = pricing.text("category");
        if (category == null || category.isBlank() || category.length() > LONGEST) {
            return null;
        }
        Boolean billable = pricing.fields().get("billable") instanceof Boolean told ? told : null;
        String type = pricing.text("type");
        return new Price(
                category,
                type == null || type.length() > LONGEST ? unsaid(billable) : type,
                billable,
                market(status.text("recipient_id"), status.text("recipient_user_id")));
    }

    /** Before Meta named types it only said whether a message is charged. */
    private static String unsaid(@Nullable Boolean billable) {
        return Objects.equals(billable, false) ? "free_customer_service" : REGULAR;
    }

    /** By the calling code, else by the country that a user id begins with. */
    static String market(@Nullable String phone, @Nullable String userId) {
        return phone == null ? ofUser(userId) : Markets.of(phone);
    }

    private static String ofUser(@Nullable String userId) {
        Matcher country = USER_ID.matcher(userId == null ? "" : userId);
        return country.matches() ? country.group(1) : Markets.UNKNOWN;
    }
}
