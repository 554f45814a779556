package com.crmres.core.branch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Branches, the oldest first. */
@Schema(name = "BranchList")
record BranchList(List<BranchResponse> branches) {}
