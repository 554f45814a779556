package com.crmres.core.menu.sheet;

import com.crmres.core.menu.sheet.reading.SheetError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a sheet does to the menu, or did. */
@Schema(name = "MenuSheetResult")
record SheetResult(
        @Schema(description = "Whether the menu is now so; never with errors, and not on trial")
        boolean applied,

        int created,
        int updated,
        int unchanged,

        @Schema(description = "Of all rows, 200 at most; with one of them nothing is taken")
        List<SheetError> errors) {}
