package com.crmres.core.menu.item.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All the dishes of one category, in the order in which the menu shows them. */
@Schema(name = "MenuItemOrder")
record ItemOrder(
        @NotNull UUID categoryId, @NotNull @Size(max = 2000) List<@NotNull UUID> ids) {}
