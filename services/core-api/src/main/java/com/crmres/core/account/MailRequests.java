package com.crmres.core.account;

import com.crmres.core.account.Throttle.Limit;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps strangers from filling other people's mailboxes; counts the same whether an account exists or not. */
@Component
public class MailRequests {

    private final Throttle throttle;
    private final AccountSettings settings;

    MailRequests(Throttle throttle, AccountSettings settings) {
        this.throttle = throttle;
        this.settings = settings;
    }

    /** @param network whose requests are counted together */
    public void admit(String network, String email) {
        throttle.admit(
                settings.window(),
                List.of(
                        new Limit("mails-of-address", network, settings.asksOfAddress()),
                        new Limit("mails-to", email, settings.asksForAddressee())));
    }

    /** Does what sends a mail to that address, within its reader's limit; what fails or sends none does not count. */
    public <T> T sending(String email, Supplier<T> work, Predicate<T> sent) {
        Throttle.Attempt mail =
                throttle.admit(settings.window(), List.of(new Limit("mails-to", email, settings.asksForAddressee())));
        try {
            T done = work.get();
            if (!sent.test(done)) {
                throttle.forgive(mail);
            }
            return done;
        } catch (RuntimeException failed) {
            throttle.forgive(mail);
            throw failed;
        }
    }

    /** For tokens and look-ups that cost no mail. */
    public void admit(String network) {
        throttle.admit(
                settings.window(), List.of(new Limit("links-of-address", network, 10 * settings.asksOfAddress())));
    }
}
