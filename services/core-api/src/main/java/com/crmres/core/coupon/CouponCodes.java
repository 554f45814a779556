package com.crmres.core.coupon;

import com.crmres.model.coupon.CouponCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Coupons in customers' hands. */
interface CouponCodes extends Repository<CouponCode, UUID> {

    void save(CouponCode code);

    Optional<CouponCode> findByCode(String code);

    @Query(CodeView.SELECT + " where k.id = :id")
    Optional<CodeView> view(UUID id);

    /** The newest first; of guests who have only ever been to other branches nothing is told. */
    @Query(CodeView.SELECT + """
             where k.couponId = :couponId
              and (:everywhere = true
                or not exists (select 1 from Conversation x where x.customerId = k.customerId)
                or exists (select 1 from Conversation x where x.customerId = k.customerId
                  and (x.branchId is null or x.branchId in :branches)))
              and (k.issuedAt < :before or k.issuedAt = :before and k.id < :id)
            order by k.issuedAt desc, k.id desc
            """)
    List<CodeView> page(UUID couponId, boolean everywhere, List<UUID> branches, Instant before, UUID id, Limit limit);

    /** A code with whom it was given to and what came of it. */
    record CodeView(
            CouponCode code,
            @Nullable String customer,
            @Nullable Instant redeemedAt,
            @Nullable UUID orderId) {

        static final String SELECT = "select new com.crmres.core.coupon.CouponCodes$CodeView("
                + "k, c.name, r.redeemedAt, r.orderId) from CouponCode k join Customer c on c.id = k.customerId"
                + " left join CouponRedemption r on r.codeId = k.id and r.returnedAt is null";
    }
}
