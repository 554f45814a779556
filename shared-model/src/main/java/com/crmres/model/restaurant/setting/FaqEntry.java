package com.crmres.model.restaurant.setting;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that customers ask, and what the assistant may answer, word for word.
 *
 * @param id is given when it is stored first
 * @param topic one of those the assistant recognises by itself, for example {@code delivery}
 * @param keywords by which it is recognised otherwise
 */
public record FaqEntry(
        @Nullable UUID id,
        @Nullable @Pattern(regexp = "[a-z_]{2,40}") String topic,
        @NotNull @Valid @Visible(inLine = true) LocalizedText question,
        @NotNull @Valid LocalizedText answer,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) @Visible(inLine = true) String> keywords) {

    /** The same under this id. */
    public FaqEntry as(UUID id) {
        return new FaqEntry(id, topic, question, answer, keywords);
    }
}
