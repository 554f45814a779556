package com.crmres.model.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text in which somebody sees something, without control characters but line breaks and tabs; absent text is not looked
 * at. In both languages of a text each of them is.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {VisibleText.class, VisibleTexts.class})
public @interface Visible {

    /** A key of service-messages. */
    String message() default "text_not_visible";

    /** Stands in a line with others: no line breaks, and nothing that turns the direction of what follows. */
    boolean inLine() default false;

    /** Nothing at all is let through too: it takes away what was there. */
    boolean orEmpty() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
