package com.crmres.sandbox.customer;

import org.jspecify.annotations.Nullable;

/**
 * A guest with a phone in hand.
 *
 * @param phone E.164 with a plus; absent when the guest is known by a username only
 * @param marketing absent while promotions are welcome
 * @param bsuid the business-scoped user id, a new one with every change of number
 */
public record Customer(
        String customerId,
        String name,
        @Nullable String phone,
        @Nullable String username,
        String bsuid,
        boolean blocked,
        @Nullable MarketingRefusal marketing) {

    /** The phone as Meta writes it: digits only. */
    public @Nullable String waId() {
        return phone == null ? null : phone.substring(1);
    }

    public Customer named(String newName) {
        return new Customer(customerId, newName, phone, username, bsuid, blocked, marketing);
    }

    public Customer numbered(int number) {
        return new Customer(customerId + "_" + number, name, phone, username, bsuid, blocked, marketing);
    }

    public Customer withBlocked(boolean nowBlocked) {
        return new Customer(customerId, name, phone, username, bsuid, nowBlocked, marketing);
    }

    public Customer withMarketing(@Nullable MarketingRefusal refusal) {
        return new Customer(customerId, name, phone, username, bsuid, blocked, refusal);
    }

    public Customer withBsuid(String newBsuid) {
        return new Customer(customerId, name, phone, username, newBsuid, blocked, marketing);
    }

    public Customer withPhone(String newPhone) {
        return new Customer(customerId, name, newPhone, username, Identity.bsuid(newPhone), blocked, marketing);
    }
}
