package com.crmres.core.menu.item;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of dishes in the menu's order. */
@Schema(name = "MenuItemList")
public record ItemList(
        List<ItemResponse> items,

        @Schema(description = "The cursor of the next page; absent on the last") @Nullable
        PageCursor nextCursor) {}
