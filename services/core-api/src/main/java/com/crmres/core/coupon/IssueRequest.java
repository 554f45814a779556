package com.crmres.core.coupon;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whom a coupon is given to. */
@Schema(name = "IssueCoupon")
record IssueRequest(@NotNull UUID customerId) {}
