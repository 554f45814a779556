package com.crmres.sandbox.customer;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.store.JsonLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who has a phone here, kept on disk. */
@Component
public class Customers {

    private final SequencedMap<String, Customer> byId = new LinkedHashMap<>();
    private final Map<String, String> idByAddress = new HashMap<>();
    private final JsonLines file;

    Customers(SandboxSettings settings, JsonMapper json) {
        this.file = new JsonLines(settings.dataDir().resolve("customers.jsonl"), json);
        file.replay(Customer.class, this::remember);
        file.rewrite(byId.values().stream());
    }

    /** The customer with this phone or username, under the name given last. */
    public synchronized Customer welcome(CustomerRequest request) {
        Customer fresh = request.customer();
        String phone = fresh.waId();
        Customer known = reachedAt(phone == null ? fresh.bsuid() : phone).orElse(null);
        if (known == null) {
            // somebody who left this number keeps the id that was made from it
            return save(byId.containsKey(fresh.customerId()) ? fresh.numbered(byId.size()) : fresh);
        }
        return known.name().equals(fresh.name()) ? known : save(known.named(fresh.name()));
    }

    public synchronized Customer change(String customerId, UnaryOperator<Customer> change) {
        Customer before = get(customerId);
        Customer after = change.apply(before);
        String newNumber = after.waId();
        if (newNumber != null && !newNumber.equals(before.waId()) && idByAddress.containsKey(newNumber)) {
            throw new IllegalArgumentException("That phone belongs to somebody else");
        }
        forget(before);
        return save(after);
    }

    /** The customer who receives what is sent to this number (digits) or business-scoped id. */
    public synchronized Optional<Customer> reachedAt(String address) {
        return Optional.ofNullable(idByAddress.get(address)).map(byId::get);
    }

    public synchronized Customer get(String customerId) {
        return Optional.ofNullable(byId.get(customerId))
                .orElseThrow(() -> new NoSuchElementException("No customer with id " + customerId));
    }

    /** Newest first. */
    public synchronized List<Customer> all() {
        return new ArrayList<>(byId.sequencedValues().reversed());
    }

    public synchronized void unblockAll() {
        List.copyOf(byId.values()).stream()
                .filter(customer -> customer.blocked() || customer.marketing() != null)
                .forEach(customer -> save(customer.withBlocked(false).withMarketing(null)));
    }

    private Customer save(Customer customer) {
        remember(customer);
        file.append(customer);
        return customer;
    }

    private void remember(Customer customer) {
        Customer before = byId.put(customer.customerId(), customer);
        if (before != null) {
            forget(before);
        }
        String phone = customer.waId();
        if (phone != null) {
            idByAddress.put(phone, customer.customerId());
        }
        idByAddress.put(customer.bsuid(), customer.customerId());
    }

    private void forget(Customer customer) {
        idByAddress.remove(customer.bsuid());
        String phone = customer.waId();
        if (phone != null) {
            idByAddress.remove(phone);
        }
    }
}
