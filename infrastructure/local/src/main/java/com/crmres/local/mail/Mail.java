package com.crmres.local.mail;

import java.util.List;

/** A received mail, decoded. */
record Mail(String id, String from, List<String> to, String subject, String text, String receivedAt) {}
