package com.crmres.core.branch;

import com.crmres.model.restaurant.RestaurantCalendar;
import java.util.List;

/** A restaurant's branches as they are remembered between changes. */
record BranchBook(RestaurantCalendar calendar, List<BranchResponse> branches) {}
