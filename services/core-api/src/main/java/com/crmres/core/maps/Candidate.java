package com.crmres.core.maps;

import io.swagger.v3.oas.annotations.media.Schema;

/** A place that may be meant. */
@Schema(name = "MapCandidate")
public record Candidate(
        @Schema(description = "As the map writes it") String formatted,
        @Schema(example = "24.6949") double latitude,
        @Schema(example = "46.6851") double longitude,
        Precision precision) {}
