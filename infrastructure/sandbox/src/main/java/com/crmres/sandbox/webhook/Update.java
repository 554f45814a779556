package com.crmres.sandbox.webhook;

import org.jspecify.annotations.Nullable;

/**
 * One message or status on its way to a restaurant.
 *
 * @param id the same for every repetition of it
 * @param wamid the message it is about
 * @param lane updates of one lane leave one after the other: the pair of number and customer
 * @param contact the contacts[] entry in Meta's JSON
 * @param element the messages[] or statuses[] entry in Meta's JSON
 */
public record Update(
        String id,
        Kind kind,
        String wamid,
        String phoneNumberId,
        String lane,
        @Nullable String contact,
        String element) {

    /** Which list of the webhook it stands in. */
    public enum Kind {
        MESSAGES("messages"),
        STATUSES("statuses");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        String list() {
            return list;
        }
    }

    boolean isStatus() {
        return kind == Kind.STATUSES;
    }

    int length() {
        return element.length() + (contact == null ? 0 : contact.length());
    }
}
