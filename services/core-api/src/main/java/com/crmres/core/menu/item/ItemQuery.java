package com.crmres.core.menu.item;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.SearchText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which dishes are asked for. */
record ItemQuery(
        @BindParam("category_id")
        @Parameter(name = "category_id", description = "Only those of this category")
        @Nullable
        UUID categoryId,

        @Parameter(
                description = "Part of a name or alias, in Arabic or English, however it is spelled",
                example = "كبسه")
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00]*")
        @Nullable
        String q,

        @Parameter(description = "Only those that are on the menu now, or only the others") @Nullable
        Boolean available,

        @Parameter(description = "How many, 50 unless given") @Min(1) @Max(100) @Nullable
        Integer limit,

        @Parameter(description = "next_cursor of the page before") @Nullable
        PageCursor cursor) {

    int most() {
        return limit == null ? 50 : limit;
    }

    /** For LIKE; null finds everything. */
    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : '%'
                        + SearchText.fold(q)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + '%';
    }
}
