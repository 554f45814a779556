package com.crmres.core.twostep;

import com.crmres.core.account.Sealing;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.model.account.User;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the code of those who want to be asked. */
@Component
public class SecondStep {

    private final Sealing sealing;
    private final RecoveryCodes recovery;
    private final AccountMails mails;
    private final Clock clock;

    SecondStep(Sealing sealing, RecoveryCodes recovery, AccountMails mails, Clock clock) {
        this.sealing = sealing;
        this.recovery = recovery;
        this.mails = mails;
        this.clock = clock;
    }

    /** Needs the person's row to be locked, so that a code that comes twice at once is used once. */
    public Answer check(User user, @Nullable String code) {
        if (!user.hasTwoSteps()) {
            return Answer.NOT_NEEDED;
        }
        if (code == null || code.isBlank()) {
            return Answer.MISSING;
        }
        return isRight(user, Totp.plain(code)) ? Answer.RIGHT : Answer.WRONG;
    }

    private boolean isRight(User user, String code) {
        if (code.matches("\\d{6}")) {
            return isOfAuthenticator(user, code);
        }
        boolean used = recovery.use(user.id(), code);
        if (used) {
            mails.queue(MailKind.RECOVERY_CODE_USED, Addressee.of(user));
        }
        return used;
    }

    boolean isOfAuthenticator(User user, String code) {
        OptionalLong step = user.totpSecret()
                .map(secret -> Totp.stepOf(sealing.open(secret, user.id().toString()), code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && user.useStep(step.getAsLong());
    }

    /** Whether somebody may pass. */
    public enum Answer {
        NOT_NEEDED,
        RIGHT,
        MISSING,
        WRONG
    }
}
