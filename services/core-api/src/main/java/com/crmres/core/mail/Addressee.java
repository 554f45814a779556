package com.crmres.core.mail;

import com.crmres.model.account.User;

/**
 * Who a mail goes to.
 *
 * @param name empty when it is not known yet
 * @param locale {@code ar} or {@code en}
 */
public record Addressee(String email, String name, String locale) {

    public static Addressee of(User user) {
        return new Addressee(user.email(), user.name(), user.locale());
    }
}
