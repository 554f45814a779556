package com.crmres.whatsapp.number;

import com.crmres.model.restaurant.WhatsAppNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number that messages come and go through, and whose it is. */
public record Line(
        UUID restaurantId,
        UUID numberId,
        String phoneNumberId,
        @Nullable UUID branchId) {

    static Line of(WhatsAppNumber number) {
        return new Line(number.restaurantId(), number.id(), number.phoneNumberId(), number.branchId());
    }
}
