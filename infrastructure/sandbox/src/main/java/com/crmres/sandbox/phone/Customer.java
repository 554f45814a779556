package com.crmres.sandbox.phone;

import org.jspecify.annotations.Nullable;

/**
 * A guest with a phone in hand.
 *
 * @param phone E.164 with a plus; absent when the guest is known by a username only
 * @param bsuid the business-scoped user id, a new one with every change of number
 */
public record Customer(
        String customerId,
        String name,
        @Nullable String phone,
        @Nullable String username,
        String bsuid,
        boolean blocked) {

    /** The phone as Meta writes it: digits only. */
    public @Nullable String waId() {
        return phone == null ? null : phone.substring(1);
    }

    Customer named(String newName) {
        return new Customer(customerId, newName, phone, username, bsuid, blocked);
    }

    Customer numbered(int number) {
        return new Customer(customerId + "_" + number, name, phone, username, bsuid, blocked);
    }

    Customer withBlocked(boolean nowBlocked) {
        return new Customer(customerId, name, phone, username, bsuid, nowBlocked);
    }

    Customer withPhone(String newPhone) {
        return new Customer(customerId, name, newPhone, username, Identity.bsuid(newPhone), blocked);
    }
}
