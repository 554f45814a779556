package com.crmres.local.sqs;

import java.util.UUID;

/** A message that counts as accepted once its entry is on disk; for a repeated id it is the first one's. */
record Accepted(UUID id, long sequence, Entry entry) {}
