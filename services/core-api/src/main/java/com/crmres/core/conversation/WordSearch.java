package com.crmres.core.conversation;

import com.crmres.core.conversation.LatestWords.Looked;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * Finds conversations by words. What is said often is found among the latest conversations; what is said rarely by the
 * index of words, first of the latest weeks and then of all time, since a frequent word is in too many places.
 */
@Repository
class WordSearch {

    // as ten_days() of the schema has them
    private static final Duration PERIOD = Duration.ofDays(10);
    private static final int PERIODS = 4;
    private static final UUID FIRST = new UUID(0, 0);

    private final LatestWords latest;
    private final IndexedWords index;

    WordSearch(LatestWords latest, IndexedWords index) {
        this.latest = latest;
        this.index = index;
    }

    /** One more than asked for when there is a next page. */
    List<UUID> page(Caller caller, ConversationFilter filter, String words) {
        List<SearchNeedle> needles = SearchNeedle.all(words);
        if (needles.isEmpty()) {
            return List.of();
        }
        int wanted = filter.start() + filter.size() + 1;
        List<UUID> found = find(caller, filter, needles, wanted);
        return found.subList(Math.min(filter.start(), found.size()), Math.min(wanted, found.size()));
    }

    private List<UUID> find(Caller caller, ConversationFilter filter, List<SearchNeedle> needles, int wanted) {
        Conditions conditions = Conditions.of(caller, filter).behind(filter.cursor());
        Looked looked = latest.look(conditions, filter.order(), needles);
        List<UUID> found = new ArrayList<>(looked.found());
        if (looked.isAll() || found.size() >= wanted) {
            return found;
        }
        List<SearchNeedle> rarestFirst = looked.rarestFirst(needles);
        PageCursor last = looked.last();
        if (filter.order() == Sort.RECENT) {
            Instant since = weeksBefore(last.at());
            found.addAll(index.findSince(
                    since, last, Conditions.of(caller, filter).behind(last), rarestFirst, wanted - found.size()));
            last = Sort.RECENT.place(since, FIRST);
        }
        return found.size() < wanted ? withOlder(found, caller, filter, last, rarestFirst, wanted) : found;
    }

    private List<UUID> withOlder(
            List<UUID> found,
            Caller caller,
            ConversationFilter filter,
            PageCursor last,
            List<SearchNeedle> rarestFirst,
            int wanted) {
        Conditions older = Conditions.of(caller, filter).behind(last);
        found.addAll(index.find(older, filter.order(), rarestFirst, wanted - found.size()));
        return found;
    }

    /** Where a span of whole periods begins. */
    private static Instant weeksBefore(Instant at) {
        long period = Math.floorDiv(at.getEpochSecond(), PERIOD.toSeconds()) - PERIODS + 1;
        return Instant.ofEpochSecond(Math.max(0, period * PERIOD.toSeconds()));
    }
}
