package com.crmres.core.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for what {@link Visible} asks for, code point by code point. */
public class VisibleText implements ConstraintValidator<Visible, String> {

    /** Letters and symbols by their kind, and yet blank: Hangul fillers and the empty Braille pattern. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private static final Set<Byte> DIRECTIONS = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    private boolean inLine;

    @Override
    public void initialize(Visible visible) {
        inLine = visible.inLine();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null
                || text.codePoints().anyMatch(VisibleText::isSeen)
                        && text.codePoints().allMatch(this::isTaken);
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> false;
            default -> !BLANK.contains(point);
        };
    }

    private boolean isTaken(int point) {
        boolean broken = point == 0 || Character.getType(point) == Character.SURROGATE;
        return !broken
                && !(inLine
                        && (Character.isISOControl(point) || DIRECTIONS.contains(Character.getDirectionality(point))));
    }
}
