package com.crmres.event.signal;

import java.util.UUID;

/** Says only: look at this conversation. */
public record TurnSignal(UUID restaurantId, UUID conversationId) {}
