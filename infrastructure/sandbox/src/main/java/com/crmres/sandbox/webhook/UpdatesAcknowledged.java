package com.crmres.sandbox.webhook;

import java.util.List;

/** The restaurant has answered 200 to these for the first time. */
public record UpdatesAcknowledged(List<Update> updates) {}
