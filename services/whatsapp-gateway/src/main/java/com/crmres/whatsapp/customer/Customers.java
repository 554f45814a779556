package com.crmres.whatsapp.customer;

import com.crmres.model.customer.Customer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The customers of the restaurant at hand. */
interface Customers extends Repository<Customer, UUID> {

    Customer save(Customer customer);

    Optional<Customer> findById(UUID id);
}
