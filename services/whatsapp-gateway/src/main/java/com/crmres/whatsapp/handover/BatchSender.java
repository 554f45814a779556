package com.crmres.whatsapp.handover;

import java.util.List;
import java.util.Set;

/** Sends at most ten entries of one queue and says which of them, by place, were accepted. */
@FunctionalInterface
interface BatchSender {

    Set<Integer> send(String queue, List<QueueEntry> batch);
}
