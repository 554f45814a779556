package com.crmres.core.menu;

import com.crmres.core.menu.item.BranchOffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what one branch differs from the menu, as it is remembered between changes. */
record BranchBook(List<BranchOffer> offers) {

    static final BranchBook NONE = new BranchBook(List.of());

    Map<UUID, BranchOffer> byItem() {
        return offers.stream().collect(Collectors.toMap(BranchOffer::menuItemId, Function.identity()));
    }
}
