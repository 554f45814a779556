package com.crmres.core.coupon;

import com.crmres.model.coupon.Coupon;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is given away and was not taken back. */
interface Coupons extends Repository<Coupon, UUID> {

    void save(Coupon coupon);

    @Query("select c from Coupon c where c.id = :id and c.deletedAt is null")
    Optional<Coupon> find(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Coupon c where c.id = :id")
    Optional<Coupon> lock(UUID id);

    /** The newest first. */
    @Query("""
            select c from Coupon c
            where c.deletedAt is null
              and (c.createdAt < :before or c.createdAt = :before and c.id < :id)
            order by c.createdAt desc, c.id desc
            """)
    List<Coupon> page(Instant before, UUID id, Limit limit);
}
