package com.crmres.whatsapp.credential;

import java.util.UUID;

/** A WhatsApp Business account of a restaurant: its numbers and templates hang on it, and one token speaks for it. */
public record Account(UUID restaurantId, String wabaId) {}
