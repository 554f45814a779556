package com.crmres.core.maps;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An address as one writes it. */
@Schema(name = "LocateRequest")
record LocateRequest(
        @NotBlank @Size(max = 300) @Schema(example = "طريق العليا، الرياض")
        String address) {}
