package com.crmres.event.signal;

import java.util.UUID;

/** Says only: this message is due to be sent. */
public record SendSignal(UUID restaurantId, UUID messageId) {}
