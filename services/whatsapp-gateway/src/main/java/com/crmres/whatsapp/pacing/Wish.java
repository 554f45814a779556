package com.crmres.whatsapp.pacing;

import java.util.UUID;

/**
 * What wants to be sent.
 *
 * @param perSecond what Meta lets through for the number; 0 where that is not known
 * @param customerId the other end, whom Meta counts for itself
 * @param bulk whether it is one of many that leave room for replies
 * @param again whether it has waited for its turn already
 */
public record Wish(String phoneNumberId, int perSecond, UUID customerId, boolean bulk, boolean again) {}
