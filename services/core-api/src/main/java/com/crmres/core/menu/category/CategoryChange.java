package com.crmres.core.menu.category;

import com.crmres.core.restaurant.Name;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What a heading is called. */
@Schema(name = "MenuCategoryChange")
record CategoryChange(@NotNull @Valid Name name) {}
