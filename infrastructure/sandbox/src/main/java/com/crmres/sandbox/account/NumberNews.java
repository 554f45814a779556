package com.crmres.sandbox.account;

import com.crmres.sandbox.fault.FaultsChanged;
import com.crmres.sandbox.fault.NumberFault;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.AccountNews;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes what Meta thinks of a number, and tells the restaurant. */
@Component
class NumberNews {

    private static final List<String> TIERS =
            List.of("TIER_250", "TIER_1K", "TIER_2K", "TIER_10K", "TIER_100K", "TIER_UNLIMITED");

    private final Numbers numbers;
    private final NumberStates states;
    private final AccountNews news;

    NumberNews(Numbers numbers, NumberStates states, AccountNews news) {
        this.numbers = numbers;
        this.states = states;
        this.news = news;
    }

    /** A fault rates numbers worse; without it they are as good as before. */
    @EventListener
    void follow(FaultsChanged changed) {
        NumberFault fault = changed.numbers();
        for (BusinessNumber number : numbers.all()) {
            boolean concerned = fault.quality() != null && fault.concerns(number.phoneNumberId());
            if (concerned || states.of(number).is("rated_by_fault")) {
                rate(number, concerned ? String.valueOf(fault.quality()) : "GREEN");
                states.change(number, state -> state.with("rated_by_fault", concerned));
            }
        }
    }

    void rate(BusinessNumber number, String quality) {
        String before = states.of(number).text(NumberState.QUALITY);
        if (!before.equals(quality)) {
            states.change(number, state -> state.with(NumberState.QUALITY, quality));
            if (quality.equals("RED") || before.equals("RED")) {
                tell(number, quality.equals("RED") ? "FLAGGED" : "UNFLAGGED");
            }
        }
    }

    void limit(BusinessNumber number, String tier) {
        int before = TIERS.indexOf(states.of(number).text(NumberState.MESSAGING_LIMIT));
        int after = TIERS.indexOf(tier);
        if (after < 0) {
            throw new IllegalArgumentException("messaging_limit is one of " + TIERS);
        }
        if (before != after) {
            states.change(number, state -> state.with(NumberState.MESSAGING_LIMIT, tier));
            tell(number, after > before ? "UPGRADE" : "DOWNGRADE");
        }
    }

    /** STANDARD sends 80 messages a second, HIGH a thousand. */
    void throughput(BusinessNumber number, String level) {
        boolean upgrade = level.equals("HIGH");
        states.change(
                number,
                state -> state.with(
                        "throughput", JsonNodeFactory.instance.objectNode().put("level", level)));
        if (upgrade) {
            tell(number, "THROUGHPUT_UPGRADE");
        }
    }

    private void tell(BusinessNumber number, String event) {
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("display_phone_number", number.digits())
                .put("event", event)
                .put("current_limit", states.of(number).text(NumberState.MESSAGING_LIMIT));
        news.tell(number, "phone_number_quality_update", value);
    }
}
