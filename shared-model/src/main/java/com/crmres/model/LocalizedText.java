package com.crmres.model;

import com.crmres.model.text.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The same words in the product's two languages. */
public record LocalizedText(
        @NotBlank @Size(max = 1000) @Visible String ar,
        @NotBlank @Size(max = 1000) @Visible String en) {

    public String in(boolean arabic) {
        return arabic ? ar : en;
    }
}
