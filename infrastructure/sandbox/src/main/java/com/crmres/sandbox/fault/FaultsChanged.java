package com.crmres.sandbox.fault;

/** The faults in force were replaced or cleared. */
public record FaultsChanged(WebhookFault webhooks, NumberFault numbers) {}
