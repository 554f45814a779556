package com.crmres.notification.channel;

import java.util.UUID;

/** A mail that may go out now, and whose restaurant it belongs to. */
record DueMail(UUID restaurantId, UUID alertMailId) {}
