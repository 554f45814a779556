package com.crmres.ai.turn;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What turns read and decided, for replay. */
interface TurnRecords extends Repository<TurnRecord, UUID> {

    TurnRecord save(TurnRecord record);
}
