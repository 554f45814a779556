package com.crmres.core.menu.sheet.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a sheet is not taken. */
@Schema(name = "MenuSheetError")
public record SheetError(
        @Schema(
                description =
                        "As spreadsheets count them where no cell has several lines: the first holds the names of the columns")
        int row,

        @Nullable @Schema(description = "Absent where the whole row is meant", example = "price")
        String column,

        @Schema(description = "A sentence in the language of Accept-Language")
        String message) {}
