package com.crmres.local.sqs;

import java.util.List;

/** In which order a queue hands its messages out. Guarded by the queue's lock. */
interface Shelf {

    /** Places a message by its visibility, whether it is new, was received, or is seen again. */
    void put(Message message, long now);

    void remove(Message message, long now);

    /** The next messages, which stay hidden from other takers until they are put again or removed. */
    List<Message> take(int most, long now);

    /** When a hidden message is seen again next. */
    long nextWake();

    void clear();
}
