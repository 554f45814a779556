package com.crmres.core.menu.sheet;

import com.crmres.core.menu.sheet.reading.SheetDish;
import com.crmres.core.menu.sheet.reading.SheetRow;
import com.crmres.model.menu.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * What a row means.
 *
 * @param item the dish it is about; none for a new one
 * @param before what the menu says of it
 */
record Plan(SheetRow row, @Nullable MenuItem item, @Nullable SheetDish before, SheetDish wanted) {

    boolean isNew() {
        return item == null;
    }

    boolean isUnchanged() {
        return wanted.equals(before);
    }

    boolean moves() {
        return before != null && !before.category().equals(wanted.category());
    }
}
