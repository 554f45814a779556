package com.crmres.core.menu.category;

import com.crmres.model.LocalizedText;
import com.crmres.model.menu.MenuCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A heading of the menu. */
@Schema(name = "MenuCategory")
record CategoryResponse(
        UUID id,
        LocalizedText name,
        int position,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    static CategoryResponse of(MenuCategory category) {
        return new CategoryResponse(category.id(), category.name(), category.position(), category.version());
    }
}
