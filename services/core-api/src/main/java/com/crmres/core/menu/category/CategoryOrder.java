package com.crmres.core.menu.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All the headings, in the order in which the menu shows them. */
@Schema(name = "MenuCategoryOrder")
record CategoryOrder(@NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}
