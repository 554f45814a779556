package com.crmres.sandbox.graph.number;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.GraphCall;
import com.crmres.sandbox.graph.GraphObject;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A business account, read by its id. */
@Component
class AccountObject implements GraphObject {

    private final Access access;
    private final Numbers numbers;

    AccountObject(Access access, Numbers numbers) {
        this.access = access;
        this.numbers = numbers;
    }

    @Override
    public boolean is(String id) {
        return numbers.all().stream().anyMatch(number -> number.wabaId().equals(id));
    }

    @Override
    public Object read(GraphCall call) {
        BusinessNumber first = access.account("get", call.id(), call.request()).getFirst();
        return Map.of(
                "id",
                call.id(),
                "name",
                first.name(),
                "currency",
                "SAR",
                "timezone_id",
                "122",
                "account_review_status",
                "APPROVED",
                "message_template_namespace",
                UUID.nameUUIDFromBytes(call.id().getBytes(StandardCharsets.UTF_8)));
    }
}
