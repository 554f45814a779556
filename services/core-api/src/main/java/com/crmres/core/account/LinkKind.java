package com.crmres.core.account;

/** What a link that was mailed to somebody is good for; a link of one kind is none of another. */
public enum LinkKind {
    REGISTRATION,
    PASSWORD_RESET,
    INVITATION
}
