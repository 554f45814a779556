package com.crmres.sandbox.webhook;

import org.jspecify.annotations.Nullable;

/**
 * One message, status or other notice on its way to a restaurant.
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
        MESSAGES("messages", "messages"),
        STATUSES("statuses", "messages"),
        ECHOES("message_echoes", "smb_message_echoes"),
        ERRORS("errors", "messages"),
        /** Stands in no list: its element is the whole change, its contact the time of the entry. */
        ACCOUNT("", "");

        private final String list;
        private final String field;

        Kind(String list, String field) {
            this.list = list;
            this.field = field;
        }

        public String field() {
            return field;
        }

        public String list() {
            return list;
        }
    }

    /** An update that is about one message and comes once. */
    public static Update of(
            Kind kind, String wamid, String phoneNumberId, String lane, @Nullable String contact, String element) {
        return new Update(wamid, kind, wamid, phoneNumberId, lane, contact, element);
    }

    public boolean isStatus() {
        return kind == Kind.STATUSES;
    }

    public int length() {
        return element.length() + (contact == null ? 0 : contact.length());
    }
}
