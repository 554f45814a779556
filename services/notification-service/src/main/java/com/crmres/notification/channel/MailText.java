package com.crmres.notification.channel;

/** A mail as it is read: the same in plain text and as a page. */
record MailText(String subject, String plain, String html) {}
