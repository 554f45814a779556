package com.crmres.core.coupon;

import com.crmres.model.coupon.CouponRedemption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Codes that were taken. */
interface Redemptions extends Repository<CouponRedemption, UUID> {

    void save(CouponRedemption redemption);

    Optional<CouponRedemption> findById(UUID id);

    boolean existsByCodeId(UUID codeId);

    @Query("select count(r) from CouponRedemption r where r.couponId = :couponId and r.customerId = :customerId")
    long taken(UUID couponId, UUID customerId);
}
