package com.crmres.core.branch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Branches, the nearest first. */
@Schema(name = "NearestBranches")
record NearestBranches(List<Near> branches) {

    /** One of them. */
    @Schema(name = "NearBranch")
    record Near(
            BranchResponse branch,

            @Schema(description = "Metres as the crow flies")
            long distanceM,

            boolean openNow,

            @Schema(description = "Whether it delivers to that place")
            boolean delivers) {}
}
