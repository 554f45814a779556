package com.crmres.whatsapp.permission;

import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.number.Line;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Meta has approved of the account's templates, as far as it told. */
@Component
class Approvals {

    private static final String STANDING = """
            select status, category from templates where waba_id = ? and name = ? and language = ?
            """;

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the account has no such template. */
    Optional<Standing> of(Line line, Message message) {
        Map<String, Object> template = message.content().payload();
        String name = text(template, "name");
        String language = template != null && template.get("language") instanceof Map<?, ?> code
                ? String.valueOf(code.get("code"))
                : null;
        return name == null || language == null
                ? Optional.empty()
                : jdbc.sql(STANDING)
                        .params(line.account().wabaId(), name, language)
                        .query((row, index) -> new Standing(row.getString(1), row.getString(2)))
                        .optional();
    }

    private static @Nullable String text(@Nullable Map<String, Object> fields, String name) {
        return fields != null && fields.get(name) instanceof String text ? text : null;
    }

    /** How a template stands with Meta. */
    record Standing(String status, String category) {

        /** One that Meta warns about still goes out. */
        boolean isSendable() {
            return status.equals("approved") || status.equals("flagged");
        }

        boolean isMarketing() {
            return category.equals("marketing");
        }
    }
}
