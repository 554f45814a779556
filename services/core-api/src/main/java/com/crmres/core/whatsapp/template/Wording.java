package com.crmres.core.whatsapp.template;

import com.crmres.model.template.TemplateButton;
import com.crmres.model.template.TemplateContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template says, with an example for each variable; lengths are counted in code points. */
@Schema(name = "TemplateWording")
record Wording(
        @Nullable @Size(max = 240) @Schema(description = "One plain line above the text, at most 60; may hold {{1}}")
        String header,

        @Nullable @Size(max = 240) @Schema(description = "For the header's variable")
        String headerExample,

        @NotNull
        @Size(max = 4096)
        @Schema(
                description =
                        "At most 1024. Variables are {{1}}, {{2}} and so on: not first, not last, not side by side",
                example = "مرحبًا {{1}}، طلبك رقم {{2}} جاهز للاستلام")
        String body,

        @Nullable @Size(max = 99) @Schema(description = "One for each variable of the text, in order")
        List<@NotNull @Size(max = 1024) String> bodyExamples,

        @Nullable @Size(max = 240) @Schema(description = "One line below the text, at most 60, without variables")
        String footer,

        @Nullable @Size(max = 50) @Schema(description = "At most 10; quick replies stand together")
        List<@NotNull @Valid Button> buttons) {

    TemplateContent content() {
        return new TemplateContent(
                text(header),
                text(headerExample),
                body.strip(),
                orNone(bodyExamples),
                text(footer),
                orNone(buttons).stream().map(Button::asModel).toList());
    }

    /** Empty texts are none. */
    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    static Wording of(TemplateContent content) {
        return new Wording(
                content.header(),
                content.headerExample(),
                content.body(),
                content.bodyExamples(),
                content.footer(),
                content.buttons().stream().map(Button::of).toList());
    }

    /** A button below the text. */
    @Schema(name = "TemplateButton")
    record Button(
            @NotNull TemplateButton.Kind kind,

            @Nullable @Size(max = 100) @Schema(description = "At most 25")
            String text,

            @Nullable
            @Size(max = 4000)
            @Schema(description = "For url; may end with {{1}}", example = "https://najd-grill.example/menu")
            String url,

            @Nullable
            @Size(max = 40)
            @Schema(description = "For phone_number, in E.164 form", example = "+966112000101")
            String phoneNumber,

            @Nullable
            @Size(max = 4000)
            @Schema(description = "For copy_code the code; for a url with a variable the whole address")
            String example) {

        TemplateButton asModel() {
            boolean isUrl = kind == TemplateButton.Kind.URL;
            boolean isCall = kind == TemplateButton.Kind.PHONE_NUMBER;
            boolean isCode = kind == TemplateButton.Kind.COPY_CODE;
            return new TemplateButton(
                    kind,
                    isCode ? null : Optional.ofNullable(text).map(String::strip).orElse(null),
                    isUrl ? url : null,
                    isCall ? phoneNumber : null,
                    isUrl || isCode ? example : null);
        }

        static Button of(TemplateButton button) {
            return new Button(button.kind(), button.text(), button.url(), button.phoneNumber(), button.example());
        }
    }
}
