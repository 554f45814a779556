package com.crmres.model.text;

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
    private boolean orEmpty;

    @Override
    public void initialize(Visible visible) {
        inLine = visible.inLine();
        orEmpty = visible.orEmpty();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || orEmpty && text.isBlank() || isVisible(text, inLine);
    }

    /** Whether somebody sees something of it and nothing is hidden in it, in a line with others or by itself. */
    public static boolean isVisible(String text, boolean inLine) {
        return text.codePoints().anyMatch(VisibleText::isSeen)
                && text.codePoints().allMatch(point -> isTaken(point) && !(inLine && leavesItsLine(point)));
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

    private static boolean isTaken(int point) {
        return Character.getType(point) != Character.SURROGATE
                && (!Character.isISOControl(point) || point == '\n' || point == '\r' || point == '\t');
    }

    private static boolean leavesItsLine(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> DIRECTIONS.contains(Character.getDirectionality(point));
        };
    }
}
