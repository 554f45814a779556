package com.crmres.core.whatsapp.cost;

import com.crmres.core.audit.Audit;
import com.crmres.core.whatsapp.cost.CostQueries.Counted;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds up what messages cost, and lets an owner say what they pay. */
@Service
class Costs {

    private static final int DAYS_UNLESS_TOLD = 30;
    private static final int LONGEST_DAYS = 366;

    private final Tenants tenants;
    private final CostQueries queries;
    private final RateSettings settings;
    private final Audit audit;
    private final BusinessClock clock;
    private final Ids ids;

    Costs(Tenants tenants, CostQueries queries, RateSettings settings, Audit audit, BusinessClock clock, Ids ids) {
        this.tenants = tenants;
        this.queries = queries;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    CostReport between(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to) {
        return tenants.read(caller.restaurantId(), () -> {
            LocalDate last = to == null ? queries.today(caller, clock.instant()) : to;
            LocalDate first = from == null ? last.minusDays(DAYS_UNLESS_TOLD - 1L) : from;
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days < 1 || days > LONGEST_DAYS) {
                throw new InvalidRequest(Map.of("fields", Map.of("from", "invalid"), "max_days", LONGEST_DAYS));
            }
            RateBook book = new RateBook(queries.rates(caller), settings.rates());
            return report(first, last, queries.between(caller, first, last), book);
        });
    }

    private static CostReport report(LocalDate from, LocalDate to, List<Counted> counted, RateBook book) {
        List<CostReport.Line> lines =
                counted.stream().map(one -> line(one, book)).toList();
        Map<String, BigDecimal> totals = new TreeMap<>();
        long withoutRate = 0;
        for (CostReport.Line line : lines) {
            if (line.amount() != null && line.currency() != null) {
                totals.merge(line.currency(), line.amount(), BigDecimal::add);
            } else {
                withoutRate += line.charged();
            }
        }
        List<CostReport.Total> sums = totals.entrySet().stream()
                .map(sum -> new CostReport.Total(sum.getKey(), sum.getValue()))
                .toList();
        return new CostReport(from, to, lines, sums, withoutRate);
    }

    private static CostReport.Line line(Counted counted, RateBook book) {
        Optional<Rate> rate = book.on(counted.day(), counted.market(), counted.category());
        return new CostReport.Line(
                counted.day(),
                counted.category(),
                counted.type(),
                counted.market(),
                counted.numberId(),
                counted.priced(),
                counted.charged(),
                rate.map(one -> one.amount().multiply(BigDecimal.valueOf(counted.charged())))
                        .orElse(null),
                rate.map(Rate::currency).orElse(null));
    }

    RateList rates(Caller caller) {
        return tenants.read(caller.restaurantId(), () -> shown(caller));
    }

    /** Of the same market, category and day the last one holds. */
    RateList set(Caller caller, RateEntry entry) {
        return tenants.write(caller.restaurantId(), () -> {
            UUID id = ids.next();
            queries.keep(id, caller, entry.rate(), clock.instant());
            audit.record(
                    caller,
                    "rate.set",
                    "whatsapp_rate",
                    id,
                    null,
                    Map.of("market", entry.market(), "category", entry.category(), "currency", entry.currency()));
            return shown(caller);
        });
    }

    private RateList shown(Caller caller) {
        return new RateList(
                queries.rates(caller).stream().map(RateEntry::of).toList(),
                settings.rates().stream().map(RateEntry::of).toList());
    }
}
