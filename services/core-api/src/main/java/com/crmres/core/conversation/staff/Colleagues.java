package com.crmres.core.conversation.staff;

import com.crmres.model.account.User;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people one works with, by name. */
interface Colleagues extends Repository<User, UUID> {

    @Query("select u.name from User u where u.id = :id")
    Optional<String> nameOf(UUID id);

    /** As errors name somebody. */
    default Map<String, Object> person(UUID id) {
        return Map.of("id", id, "name", nameOf(id).orElse(""));
    }
}
