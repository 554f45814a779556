package com.crmres.notification.channel;

/** Mails are written in this transaction and may go out once it commits. */
record MailsQueued() {}
