package com.crmres.core.account;

import com.crmres.model.account.User;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All who have an account. */
interface Accounts extends Repository<User, UUID> {

    Optional<User> findById(UUID id);

    Optional<User> findByEmail(String email);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from User u where u.id = :id")
    Optional<User> lockById(UUID id);

    User saveAndFlush(User user);
}
