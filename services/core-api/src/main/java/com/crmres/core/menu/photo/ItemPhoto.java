package com.crmres.core.menu.photo;

import io.swagger.v3.oas.annotations.media.Schema;

/** The picture of a dish. */
@Schema(name = "MenuItemPhoto")
record ItemPhoto(
        @Schema(format = "uri", description = "Leads to the picture for about an hour at least")
        String photoUrl,

        @Schema(description = "Of the dish") long version) {}
