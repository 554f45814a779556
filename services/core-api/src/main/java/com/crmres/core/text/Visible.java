package com.crmres.core.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in which somebody sees something, and which encodings and databases take; absent text is not looked at. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VisibleText.class)
public @interface Visible {

    /** A key of service-messages. */
    String message() default "text_not_visible";

    /** Stands in a line with others: no control characters, and nothing that turns the direction of what follows. */
    boolean inLine() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
