package com.crmres.core.mail;

import com.crmres.core.account.LinkKind;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a mail about an account says, and where its link leads on the dashboard. */
public enum MailKind {
    REGISTRATION(LinkKind.REGISTRATION, "/register/confirm"),
    ANOTHER_RESTAURANT(LinkKind.REGISTRATION, "/register/confirm"),
    PASSWORD_RESET(LinkKind.PASSWORD_RESET, "/password/reset"),
    PASSWORD_CHANGED(null, "/password/forgot"),
    INVITATION(LinkKind.INVITATION, "/invitations/accept"),
    TWO_STEP_ON(null, "/login"),
    TWO_STEP_OFF(null, "/password/forgot"),
    RECOVERY_CODE_USED(null, "/login");

    private final @Nullable LinkKind link;
    private final String path;

    MailKind(@Nullable LinkKind link, String path) {
        this.link = link;
        this.path = path;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    LinkKind link() {
        return link;
    }

    String path() {
        return path;
    }
}
