package com.crmres.kit.facts;

import com.crmres.event.Event;

/** Hears one kind of fact, in a transaction of its restaurant and once per event; a bean for each kind. */
public interface FactHandler<T> {

    Class<T> type();

    void handle(Event<T> event);
}
