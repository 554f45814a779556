package com.crmres.core.twostep;

import com.crmres.core.account.Passwords;
import com.crmres.core.account.People;
import com.crmres.core.account.Sealing;
import com.crmres.core.account.Throttle;
import com.crmres.core.audit.Audit;
import com.crmres.core.mail.AccountMails;
import com.crmres.core.mail.Addressee;
import com.crmres.core.mail.MailKind;
import com.crmres.core.twostep.TwoStepController.RecoveryCodeList;
import com.crmres.core.twostep.TwoStepController.Setup;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people turn the second step on and off for themselves. */
@Service
class TwoSteps {

    private static final int SECRET = 20;
    private static final String ISSUER = "CRM-RES";

    private final SecureRandom random = new SecureRandom();
    private final Tenants tenants;
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sealing sealing;
    private final SecondStep secondStep;
    private final RecoveryCodes recovery;
    private final AccountMails mails;
    private final Audit audit;
    private final Clock clock;

    TwoSteps(
            Tenants tenants,
            People people,
            Passwords passwords,
            Throttle throttle,
            Sealing sealing,
            SecondStep secondStep,
            RecoveryCodes recovery,
            AccountMails mails,
            Audit audit,
            Clock clock) {
        this.tenants = tenants;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sealing = sealing;
        this.secondStep = secondStep;
        this.recovery = recovery;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Setup prepare(Caller caller, String password) {
        passwords.requireOwn(caller, "password", password);
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return tenants.write(caller.restaurantId(), () -> {
            User user = lock(caller, false);
            user.prepareTwoSteps(sealing.seal(secret, user.id().toString()), clock.instant());
            return setup(user, Totp.base32(secret));
        });
    }

    private static Setup setup(User user, String secret) {
        String label = URLEncoder.encode(ISSUER + ":" + user.email(), StandardCharsets.UTF_8);
        return new Setup(
                secret,
                "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + ISSUER
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    RecoveryCodeList confirm(Caller caller, String code) {
        Throttle.Attempt attempt = passwords.admitGuess(caller.userId());
        Optional<RecoveryCodeList> codes = tenants.write(caller.restaurantId(), () -> {
            User user = lock(caller, false);
            return secondStep.isOfAuthenticator(user, Totp.plain(code))
                    ? Optional.of(begin(caller, user))
                    : Optional.empty();
        });
        codes.ifPresent(right -> throttle.forgive(attempt));
        return codes.orElseThrow(() -> new InvalidRequest("code_wrong", Map.of()));
    }

    private RecoveryCodeList begin(Caller caller, User user) {
        user.beginTwoSteps(clock.instant());
        mails.queue(MailKind.TWO_STEP_ON, Addressee.of(user));
        record(caller, "two_step.on");
        return new RecoveryCodeList(recovery.renew(user.id()));
    }

    RecoveryCodeList renewCodes(Caller caller, String password) {
        passwords.requireOwn(caller, "password", password);
        return tenants.write(caller.restaurantId(), () -> {
            User user = lock(caller, true);
            record(caller, "two_step.codes_renewed");
            return new RecoveryCodeList(recovery.renew(user.id()));
        });
    }

    void end(Caller caller, String password) {
        passwords.requireOwn(caller, "password", password);
        tenants.write(caller.restaurantId(), () -> {
            User user = lock(caller, true);
            user.endTwoSteps(clock.instant());
            recovery.forget(user.id());
            mails.queue(MailKind.TWO_STEP_OFF, Addressee.of(user));
            record(caller, "two_step.off");
        });
    }

    private User lock(Caller caller, boolean on) {
        User user = people.lock(caller.userId()).orElseThrow(() -> new NotFound("user"));
        if (user.hasTwoSteps() != on) {
            throw new Conflict(on ? "two_step_off" : "two_step_on");
        }
        return user;
    }

    private void record(Caller caller, String verb) {
        audit.record(caller, verb, "user", caller.userId(), null, Map.of());
    }
}
