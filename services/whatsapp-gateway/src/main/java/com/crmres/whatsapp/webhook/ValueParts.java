package com.crmres.whatsapp.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of a change holds, found in one pass. */
final class ValueParts {

    final List<Person> contacts = new ArrayList<>();
    final List<Person> messages = new ArrayList<>();
    final List<Person> echoes = new ArrayList<>();
    final List<Slice> statuses = new ArrayList<>();
    final List<Slice> errors = new ArrayList<>();

    private final Cursor cursor;
    private @Nullable String phoneNumberId;
    private @Nullable String displayPhoneNumber;

    ValueParts(Cursor cursor) {
        this.cursor = cursor;
    }

    Element.Origin origin() {
        return new Element.Origin(phoneNumberId, displayPhoneNumber);
    }

    /** Reads the value at hand, whatever it is. */
    Slice read() {
        if (!cursor.isObject()) {
            return cursor.skip();
        }
        int start = cursor.start();
        cursor.eachField(this::part);
        return cursor.since(start);
    }

    private void part(String name) {
        switch (name) {
            case "metadata" -> metadata();
            case "contacts" -> each(() -> contacts.add(person("wa_id", "user_id")));
            case "messages" -> each(() -> messages.add(person("from", "from_user_id")));
            case "message_echoes" -> each(() -> echoes.add(person("to", "to_user_id")));
            case "statuses" -> each(() -> statuses.add(cursor.skip()));
            case "errors" -> each(() -> errors.add(cursor.skip()));
            default -> cursor.skip();
        }
    }

    private void each(Runnable reading) {
        if (cursor.isArray()) {
            cursor.eachItem(reading);
        } else {
            cursor.skip();
        }
    }

    private void metadata() {
        if (!cursor.isObject()) {
            cursor.skip();
            return;
        }
        cursor.eachField(name -> {
            switch (name) {
                case "phone_number_id" -> phoneNumberId = cursor.text();
                case "display_phone_number" -> displayPhoneNumber = cursor.text();
                default -> cursor.skip();
            }
        });
    }

    private Person person(String phoneName, String userIdName) {
        if (!cursor.isObject()) {
            return new Person(cursor.skip(), null, null, null);
        }
        int start = cursor.start();
        PersonFields fields = new PersonFields(phoneName, userIdName);
        cursor.eachField(fields::read);
        return new Person(cursor.since(start), fields.id, fields.phone, fields.userId);
    }

    private final class PersonFields {

        private final String phoneName;
        private final String userIdName;
        private @Nullable String id;
        private @Nullable String phone;
        private @Nullable String userId;

        PersonFields(String phoneName, String userIdName) {
            this.phoneName = phoneName;
            this.userIdName = userIdName;
        }

        void read(String name) {
            if (name.equals("id")) {
                id = cursor.text();
            } else if (name.equals(phoneName)) {
                phone = cursor.text();
            } else if (name.equals(userIdName)) {
                userId = cursor.text();
            } else {
                cursor.skip();
            }
        }
    }

    /** A message or a contact with the names of its person. */
    record Person(
            Slice raw,
            @Nullable String id,
            @Nullable String phone,
            @Nullable String userId) {

        boolean isNobody() {
            return phone == null && userId == null;
        }

        boolean isSameAs(Person other) {
            return (phone != null && phone.equals(other.phone)) || (userId != null && userId.equals(other.userId));
        }
    }
}
