package com.crmres.core.apikey;

import com.crmres.model.account.ApiKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys of the restaurant whose transaction is open. */
interface ApiKeys extends Repository<ApiKey, UUID> {

    void save(ApiKey key);

    Optional<ApiKey> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ApiKey k where k.restaurantId = :restaurantId and k.id = :id")
    Optional<ApiKey> lock(UUID restaurantId, UUID id);

    @Query(
            "from ApiKey k where k.restaurantId = :restaurantId and k.endedAt is null order by k.createdAt desc, k.id desc")
    List<ApiKey> open(UUID restaurantId, Limit limit);

    @Query("select count(k) from ApiKey k where k.restaurantId = :restaurantId and k.endedAt is null")
    long countOpen(UUID restaurantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ApiKey k where k.restaurantId = :restaurantId and k.endedAt is null order by k.id")
    List<ApiKey> lockOpen(UUID restaurantId);
}
