package com.crmres.model.text;

import com.crmres.model.LocalizedText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks in both languages of a text for what {@link Visible} asks for. */
public class VisibleTexts implements ConstraintValidator<Visible, LocalizedText> {

    private final VisibleText each = new VisibleText();

    @Override
    public void initialize(Visible visible) {
        each.initialize(visible);
    }

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
        return text == null || each.isValid(text.ar(), context) && each.isValid(text.en(), context);
    }
}
