package com.crmres.core.menu.sheet;

import com.crmres.core.menu.card.MenuCard;
import com.crmres.core.menu.sheet.reading.Problems;
import com.crmres.core.menu.sheet.reading.SheetFile;
import com.crmres.core.menu.sheet.reading.SheetRow;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Service;

/** Takes a sheet as a whole or not at all. */
@Service
class SheetDesk {

    private final Tenants tenants;
    private final MenuCard card;
    private final MenuImport importing;
    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    SheetDesk(Tenants tenants, MenuCard card, MenuImport importing) {
        this.tenants = tenants;
        this.card = card;
        this.importing = importing;
        sentences.setBasename("service-messages");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
    }

    /** @param trial whether only to tell what it would do */
    SheetResult take(Caller caller, byte[] file, boolean trial) {
        Problems problems = new Problems(sentences, LocaleContextHolder.getLocale());
        List<SheetRow> rows = SheetFile.read(file, problems);
        return tenants.write(caller.restaurantId(), () -> {
            MenuNow now = MenuNow.of(card.categories(caller), card.items(caller));
            List<Plan> plans = new Planning(now, problems).plans(rows);
            boolean apply = !trial && !problems.any();
            if (apply) {
                importing.apply(caller, plans, now);
            }
            return result(apply, plans, problems);
        });
    }

    private static SheetResult result(boolean applied, List<Plan> plans, Problems problems) {
        int created = count(plans.stream().filter(Plan::isNew).count());
        int unchanged = count(plans.stream().filter(Plan::isUnchanged).count());
        return new SheetResult(applied, created, plans.size() - created - unchanged, unchanged, problems.errors());
    }

    private static int count(long rows) {
        return Math.toIntExact(rows);
    }
}
