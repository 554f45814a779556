package com.crmres.sandbox.phone.screen;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.BubbleView;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page needs to know before a chat is opened: restaurants, customers, and who wrote last. */
@Component
class PhoneList {

    private static final int SHOWN = 200;

    private final Numbers numbers;
    private final Customers customers;
    private final Chats chats;

    PhoneList(Numbers numbers, Customers customers, Chats chats) {
        this.numbers = numbers;
        this.customers = customers;
        this.chats = chats;
    }

    Overview overview() {
        return new Overview(
                numbers.all().stream().map(Restaurant::of).toList(),
                customers.all().stream().limit(SHOWN).toList(),
                summaries());
    }

    private List<Summary> summaries() {
        List<Summary> summaries = new ArrayList<>();
        chats.forEach((pair, chat) -> {
            List<Bubble> bubbles = chat.bubbles();
            if (!bubbles.isEmpty()) {
                summaries.add(Summary.of(pair, bubbles, chat.isTyping()));
            }
        });
        summaries.sort(
                Comparator.comparing((Summary summary) -> summary.last().at()).reversed());
        return summaries.subList(0, Math.min(SHOWN, summaries.size()));
    }

    record Overview(List<Restaurant> numbers, List<Customer> customers, List<Summary> chats) {}

    record Restaurant(String phoneNumberId, String name, String displayPhoneNumber) {

        static Restaurant of(BusinessNumber number) {
            return new Restaurant(number.phoneNumberId(), number.name(), number.displayPhoneNumber());
        }
    }

    record Summary(
            String phoneNumberId,
            String customerId,
            BubbleView last,
            long unread,
            @Nullable Boolean typing) {

        static Summary of(Pair pair, List<Bubble> bubbles, boolean typing) {
            long unread = bubbles.stream()
                    .filter(bubble -> bubble.isFrom(Sender.BUSINESS) && bubble.isBefore(Ticks.READ))
                    .count();
            return new Summary(
                    pair.phoneNumberId(), pair.customerId(), BubbleView.of(bubbles.getLast()), unread, typing);
        }
    }
}
