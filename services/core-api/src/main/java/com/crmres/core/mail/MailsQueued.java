package com.crmres.core.mail;

/** Mails are written in this transaction and may go out once it commits. */
record MailsQueued() {}
