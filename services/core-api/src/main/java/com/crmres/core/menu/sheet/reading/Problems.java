package com.crmres.core.menu.sheet.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Collects what is wrong with a sheet, in the caller's language. */
public final class Problems {

    private static final int MOST = 200;

    private final MessageSource sentences;
    private final Locale language;
    private final List<SheetError> errors = new ArrayList<>();
    private boolean any;

    public Problems(MessageSource sentences, Locale language) {
        this.sentences = sentences;
        this.language = language;
    }

    public void add(int row, Column column, String sentence, Object... values) {
        add(row, column.header(), sentence, values);
    }

    public void add(int row, @Nullable String column, String sentence, Object... values) {
        any = true;
        if (errors.size() < MOST) {
            errors.add(new SheetError(row, column, sentences.getMessage("sheet." + sentence, values, language)));
        }
    }

    public boolean any() {
        return any;
    }

    public List<SheetError> errors() {
        return List.copyOf(errors);
    }
}
