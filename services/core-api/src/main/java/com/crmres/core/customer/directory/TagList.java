package com.crmres.core.customer.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The tags in use, the most used first. */
@Schema(name = "CustomerTags")
record TagList(List<Tagged> tags) {

    /** A tag and how many customers bear it. */
    @Schema(name = "CustomerTag")
    record Tagged(String tag, long customers) {}
}
