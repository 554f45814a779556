package com.crmres.whatsapp.account;

import com.crmres.whatsapp.entry.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that Meta tells of an account of a restaurant.
 *
 * @param wabaId Meta's id of the account, where the webhook names it
 * @param numbers of the restaurant that it is about: the one that the webhook names, else all of the account
 * @param field Meta's name of the kind: {@code message_template_status_update} ...
 * @param value as Meta sent it
 * @param at by Meta's clock where it tells, so that an earlier event that comes later can be told from a newer one
 */
public record AccountEvent(
        UUID restaurantId, @Nullable String wabaId, List<UUID> numbers, String field, Tree value, Instant at) {

    public AccountEvent {
        numbers = List.copyOf(numbers);
    }

    /** What happened, as far as Meta has a word for it. */
    public Optional<String> event() {
        return Stream.of("event", "decision", "new_category", "new_quality_score", "type")
                .map(value::text)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
