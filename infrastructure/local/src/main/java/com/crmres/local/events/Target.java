package com.crmres.local.events;

/** A queue that a rule copies its events to. */
record Target(String id, String queue) {}
