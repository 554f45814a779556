package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * What can be chosen about a dish, as its bread or what goes on top.
 *
 * @param min so many options have to be chosen
 * @param max so many may be
 */
public record ModifierGroup(UUID id, LocalizedText name, int min, int max, List<ModifierOption> options) {

    public ModifierGroup {
        options = List.copyOf(options);
    }

    public boolean allows(long chosen) {
        return chosen >= min && chosen <= max;
    }
}
