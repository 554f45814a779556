package com.crmres.sandbox.incoming;

/** The message that another one answers, and who wrote it. */
record ReplyContext(String from, String id) {}
