package com.crmres.whatsapp.pacing;

import java.time.Duration;

/**
 * Whether a message may go out, and how long it waits.
 *
 * @param granted whether a place is kept for it: it goes out after the pause; else it asks again then
 */
public record Pace(boolean granted, Duration pause) {}
