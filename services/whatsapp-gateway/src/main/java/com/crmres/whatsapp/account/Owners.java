package com.crmres.whatsapp.account;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose an account is, before any restaurant is known. */
@Component
class Owners {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Lines lines;

    Owners(Tenants tenants, JdbcClient jdbc, Lines lines) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** The numbers that the entry is about, by restaurant; to be asked outside any transaction. */
    Map<UUID, List<UUID>> of(InboundEntry entry) {
        Optional<Line> line = Optional.ofNullable(entry.phoneNumberId()).flatMap(lines::byPhoneNumberId);
        return line.map(found -> Map.of(found.restaurantId(), List.of(found.numberId())))
                .orElseGet(() -> ofAccount(entry.wabaId()));
    }

    private Map<UUID, List<UUID>> ofAccount(@Nullable String wabaId) {
        if (wabaId == null) {
            return Map.of();
        }
        return tenants.anonymous(() -> jdbc
                .sql("select restaurant_id, whatsapp_number_id from lookup.numbers_of_account(?)")
                .param(wabaId)
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
