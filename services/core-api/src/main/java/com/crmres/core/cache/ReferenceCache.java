package com.crmres.core.cache;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what a restaurant is like, until it says that it changed. A reader who was slow can never bring back what
 * was before the change; without Redis everything is read anew.
 */
@Component
public class ReferenceCache {

    private final Shelf shelf;
    private final JsonMapper json;

    ReferenceCache(Shelf shelf, JsonMapper json) {
        this.shelf = shelf;
        this.json = json;
    }

    /**
     * What is remembered under this key, or else what is loaded and then remembered. Never null; whoever writes in the
     * same transaction reads for themselves.
     *
     * @param key names the thing within its restaurant, with all that its form depends on
     */
    public <T> T get(UUID restaurantId, String key, Class<T> type, Supplier<T> loader) {
        if (writes()) {
            return loader.get();
        }
        Shelf.Found found = shelf.find(restaurantId, key);
        if (found.text() != null) {
            return json.readValue(found.text(), type);
        }
        T loaded = loader.get();
        shelf.put(restaurantId, key, found.generation(), json.writeValueAsString(loaded));
        return loaded;
    }

    /** Everything remembered of this restaurant is old as soon as the open transaction is committed. */
    public void changed(UUID restaurantId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            shelf.clear(restaurantId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelf.clear(restaurantId);
            }
        });
    }

    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
