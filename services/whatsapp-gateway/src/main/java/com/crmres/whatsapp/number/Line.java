package com.crmres.whatsapp.number;

import com.crmres.model.restaurant.WhatsAppNumber;
import com.crmres.whatsapp.credential.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that messages come and go through, and whose it is.
 *
 * @param active false once it was disconnected or its restaurant deleted
 */
public record Line(
        UUID restaurantId,
        UUID numberId,
        String phoneNumberId,
        Account account,
        @Nullable UUID branchId,
        boolean active) {

    static Line of(WhatsAppNumber number) {
        return new Line(
                number.restaurantId(),
                number.id(),
                number.phoneNumberId(),
                new Account(number.restaurantId(), number.wabaId()),
                number.branchId(),
                number.isActive());
    }
}
