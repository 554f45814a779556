package com.crmres.core.coupon;

import com.crmres.model.coupon.CouponRedemption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Codes that were taken, and some of them given back. */
interface Redemptions extends Repository<CouponRedemption, UUID> {

    void save(CouponRedemption redemption);

    Optional<CouponRedemption> findById(UUID id);

    boolean existsByCodeIdAndReturnedAtIsNull(UUID codeId);

    /** What was taken off an order, unless it was given back. */
    Optional<CouponRedemption> findByOrderIdAndReturnedAtIsNull(UUID orderId);

    @Query("select count(r) from CouponRedemption r"
            + " where r.couponId = :couponId and r.customerId = :customerId and r.returnedAt is null")
    long taken(UUID couponId, UUID customerId);
}
