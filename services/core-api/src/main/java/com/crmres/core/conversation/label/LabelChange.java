package com.crmres.core.conversation.label;

import com.crmres.model.conversation.LabelColour;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a label becomes another; what is absent stays. */
@Schema(name = "LabelChange")
record LabelChange(
        @Nullable @Valid LabelName name,
        @Nullable LabelColour colour,

        @Nullable @Min(0) @Max(99) @Schema(description = "Its new place among the others, from 0")
        Integer position) {

    /** The names of what it changes. */
    List<String> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("colour", colour);
        all.put("position", position);
        return all.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
