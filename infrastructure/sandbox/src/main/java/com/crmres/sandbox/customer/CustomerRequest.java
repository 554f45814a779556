package com.crmres.sandbox.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer to be: with a phone number, or with a username only. */
public record CustomerRequest(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String username) {

    static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._]{3,35}");

    public Customer customer() {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name is missing");
        }
        String handle = username == null || username.isBlank() ? null : checkedUsername(username);
        String number = phone == null || phone.isBlank() ? null : checkedPhone(phone);
        String identity = number == null ? handle : number;
        if (identity == null) {
            throw new IllegalArgumentException("phone or username is missing");
        }
        return new Customer(
                Identity.customerId(identity), name.strip(), number, handle, Identity.bsuid(identity), false, null);
    }

    public static String checkedPhone(String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("phone is E.164 with a plus, such as +966501234567");
        }
        return phone;
    }

    private static String checkedUsername(String username) {
        String handle = username.startsWith("@") ? username.substring(1) : username;
        if (!USERNAME.matcher(handle).matches()) {
            throw new IllegalArgumentException("username is 3 to 35 of a-z, 0-9, dot and underscore");
        }
        return handle;
    }
}
