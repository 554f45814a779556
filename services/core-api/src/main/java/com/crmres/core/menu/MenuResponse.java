package com.crmres.core.menu;

import com.crmres.core.menu.item.ItemResponse;
import com.crmres.model.LocalizedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole menu, for all branches or as it is in one now. */
@Schema(name = "Menu")
record MenuResponse(
        @Nullable @Schema(description = "The branch whose prices these are and where this can be had")
        UUID branchId,

        List<Section> categories) {

    /** A category with its dishes in the menu's order. */
    @Schema(name = "MenuSection")
    record Section(
            UUID id,
            LocalizedText name,
            int position,

            @Schema(description = "Raised by each change of the heading")
            long version,

            List<ItemResponse> items) {}
}
