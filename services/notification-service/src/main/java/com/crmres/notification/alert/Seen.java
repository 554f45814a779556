package com.crmres.notification.alert;

import java.time.Instant;
import java.util.UUID;

/** Who has seen to something, and when. */
record Seen(UUID userId, Instant at) {}
