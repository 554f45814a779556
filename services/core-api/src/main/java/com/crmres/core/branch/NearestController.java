package com.crmres.core.branch;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is near over HTTP. */
@RestController
@Tag(name = "Branches")
class NearestController {

    private final NearestFinder finder;

    NearestController(NearestFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/api/v1/branches/nearest")
    @Operation(
            operationId = "listNearestBranches",
            summary = "List the branches near a place, the nearest first",
            description = "Of those one works in that customers hear of and whose place on the map is known.")
    NearestBranches nearest(@AuthenticationPrincipal Caller caller, @Valid @ParameterObject NearestQuery query) {
        return finder.find(caller, query);
    }
}
