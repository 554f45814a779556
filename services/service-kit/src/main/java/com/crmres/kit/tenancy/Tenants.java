package com.crmres.kit.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way to a transaction: says whose rows the work may see, and lets the database hold it to that. */
public class Tenants {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;

    public Tenants(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
    }

    /** Runs the work in a transaction of this restaurant; joins one that is open for the same restaurant. */
    public <T extends @Nullable Object> T write(UUID restaurantId, Supplier<T> work) {
        return within(new Scope(restaurantId, true), work);
    }

    public void write(UUID restaurantId, Runnable work) {
        write(restaurantId, returningNothing(work));
    }

    /** As {@link #write(UUID, Supplier)}, but the database refuses every change. */
    public <T extends @Nullable Object> T read(UUID restaurantId, Supplier<T> work) {
        return within(new Scope(restaurantId, false), work);
    }

    /** A transaction of no restaurant: sees look-up functions and tables without a tenant, and nothing else. */
    public <T extends @Nullable Object> T anonymous(Supplier<T> work) {
        return within(new Scope(null, true), work);
    }

    public void anonymous(Runnable work) {
        anonymous(returningNothing(work));
    }

    /** The restaurant whose transaction is open here. */
    public UUID current() {
        UUID restaurantId = CURRENT.isBound() ? CURRENT.get().restaurantId() : null;
        if (restaurantId == null) {
            throw new IllegalStateException("No transaction of a restaurant is open here");
        }
        return restaurantId;
    }

    private <T extends @Nullable Object> T within(Scope wanted, Supplier<T> work) {
        if (CURRENT.isBound()) {
            CURRENT.get().requireCovers(wanted);
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction is open here that was not begun by Tenants");
        }
        return ScopedValue.where(CURRENT, wanted).call(() -> begin(wanted, work));
    }

    // a supplier's null is the caller's own
    @SuppressWarnings("NullAway")
    private <T extends @Nullable Object> T begin(Scope scope, Supplier<T> work) {
        return (scope.writes() ? writing : reading).execute(status -> {
            UUID restaurantId = scope.restaurantId();
            if (restaurantId != null) {
                // transaction-local: a pooled connection must not carry it to its next borrower
                jdbc.sql("select set_config('app.restaurant_id', ?, true)")
                        .param(restaurantId.toString())
                        .query(String.class)
                        .single();
            }
            return work.get();
        });
    }

    private static Supplier<@Nullable Void> returningNothing(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private record Scope(@Nullable UUID restaurantId, boolean writes) {

        void requireCovers(Scope wanted) {
            if (wanted.restaurantId != null && !wanted.restaurantId.equals(restaurantId)) {
                throw new IllegalStateException("A transaction of another tenant is open here");
            }
            if (wanted.writes && !writes) {
                throw new IllegalStateException("A read-only transaction is open here");
            }
        }
    }
}
