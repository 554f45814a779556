package com.crmres.core.customer.directory;

import com.crmres.model.customer.LanguagePreference;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which customers a list shows, and in which order. */
record CustomerFilter(
        @Parameter(
                description = "Part of their name, number, user name or one of their tags;"
                        + " spelling variants of Arabic letters, marks and digits count as one")
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00]*")
        @Nullable
        String q,

        @Parameter(description = "Exactly this tag") @Size(max = 40) @Pattern(regexp = "[^\\x00]*") @Nullable
        String tag,

        @Nullable LanguagePreference language,

        @BindParam("branch_id")
        @Parameter(name = "branch_id", description = "Who had a conversation with this branch")
        @Nullable
        UUID branchId,

        @Parameter(
                description = "recent: who wrote last comes first; value: who ordered most; name: by the letters,"
                        + " whoever has no name last")
        @Nullable
        CustomerSort sort,

        @Parameter(description = "50 unless asked for") @Min(1) @Max(100) @Nullable
        Integer limit,

        @Parameter(description = "next_cursor of the page before, of the same order") @Nullable
        CustomerCursor cursor) {

    private static final int USUAL_LIMIT = 50;

    int size() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    CustomerSort order() {
        return sort == null ? CustomerSort.RECENT : sort;
    }
}
