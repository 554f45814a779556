package com.crmres.core.customer.merge;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Guest;
import com.crmres.event.CustomerOptedIn;
import com.crmres.event.CustomerOptedOut;
import com.crmres.event.Event;
import com.crmres.event.SameCustomerFound;
import com.crmres.kit.facts.FactHandler;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.testing.LocalDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two records of one guest become one, however many ask for it. */
@CoreApiTest
class MergeIT {

    @Autowired
    private Api api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private List<FactHandler<?>> handlers;

    private String token = "";
    private Guest kept = new Guest(new UUID(0, 0), new UUID(0, 0), "", "");
    private Guest other = kept;

    @BeforeEach
    void oneGuestTwice() {
        token = api.tokenOf(MANAGER);
        String digits = String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
        kept = Guest.of(NAJD_GRILL, "m" + digits.substring(0, 8) + "a", "9665" + digits.substring(0, 8));
        other = Guest.of(NAJD_GRILL, "m" + digits.substring(0, 8) + "b", "9664" + digits.substring(0, 8));
        other.leavesTraces();
        consent(kept, true);
        consent(other, false);
        api.postAs(token, path(other) + "/notes", Map.of("text", "ملاحظة"));
        LocalDatabase.update("update customers set lifetime_value = 40 where id in (?, ?)", kept.id(), other.id());
    }

    @Test
    void bringsEverythingTogether() {
        Answer merged = merge(kept, other);

        assertThat(merged.status()).isEqualTo(200);
        JsonNode customer = merged.body();
        assertThat(customer.at("/conversations/total").asInt()).isEqualTo(2);
        assertThat(customer.at("/feedback/count").asInt()).isEqualTo(1);
        assertThat(customer.get("notes").asInt()).isEqualTo(1);
        assertThat(customer.get("lifetime_value").decimalValue()).isEqualByComparingTo("80");
        assertThat(customer.at("/consents/marketing").asBoolean(true)).isFalse();
        assertThat(open()).isEqualTo(1);
        assertThat(api.get(path(other), token).body().get("id").asString())
                .isEqualTo(kept.id().toString());
        assertThat(api.get("/api/v1/customers?q=" + other.mark(), token).body().get("customers"))
                .isEmpty();
        assertThat(merge(kept, other).status()).as("asked again").isEqualTo(200);
        assertThat(merge(other, kept).status()).isEqualTo(404);
        assertThat(api.postAs(api.tokenOf(AGENT), path(kept) + "/merge", Map.of("other_id", other.id()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void joinsWhomMetaShowsToBeOneWithoutAnybodyAsking() {
        find(kept, other);
        find(kept, other);
        find(other, kept);

        assertThat(open()).isEqualTo(1);
        assertThat(api.get(path(other), token).body().get("id").asString())
                .isEqualTo(kept.id().toString());
        assertThat(api.get(path(kept), token).body().at("/consents/marketing").asBoolean(true))
                .isFalse();
        assertThat(LocalDatabase.rows(
                        "select actor_kind from audit_log where verb = 'customer.merged' and subject_id = ?",
                        kept.id()))
                .containsExactly(Map.of("actor_kind", "system"));
    }

    @Test
    void findsOnePersonUnderManyNamesInWhicheverOrderItIsTold() {
        List<Guest> all = new ArrayList<>(List.of(kept, other));
        for (int i = 0; i < 4; i++) {
            all.add(Guest.of(NAJD_GRILL, kept.mark() + i, kept.phone() + i));
        }
        List<CompletableFuture<Void>> told = all.stream()
                .flatMap(one -> all.stream()
                        .filter(second -> !second.equals(one))
                        .map(second -> CompletableFuture.runAsync(() -> find(one, second))))
                .toList();

        // none of them fails
        told.forEach(CompletableFuture::join);
        UUID[] ids = all.stream().map(Guest::id).toArray(UUID[]::new);
        assertThat(LocalDatabase.number(
                        "select count(*) from customers where id = any(?) and merged_into is null", (Object) ids))
                .isEqualTo(1);
    }

    @Test
    void hearsWhatACustomerSaysOnWhatsAppAboutPromotions() {
        hear(new CustomerOptedOut(kept.id(), "all", "words", null, Instant.now()));
        assertThat(marketing()).isFalse();
        hear(new CustomerOptedIn(kept.id(), "marketing", "words", null, Instant.now()));
        assertThat(marketing()).isTrue();
        hear(new CustomerOptedOut(other.id(), "marketing", "meta", null, Instant.now()));
        hear(new CustomerOptedIn(other.id(), "marketing", "meta", null, Instant.now()));
        assertThat(api.get(path(other), token).body().at("/consents/marketing").asBoolean(true))
                .as("never allowed to the restaurant")
                .isFalse();
    }

    private boolean marketing() {
        return api.get(path(kept), token).body().at("/consents/marketing").asBoolean();
    }

    private void find(Guest one, Guest second) {
        hear(new SameCustomerFound(one.id(), second.id(), Instant.now()));
    }

    private <T> void hear(T fact) {
        Event<T> event = new Event<>(
                UUID.randomUUID(), fact.getClass().getSimpleName(), 1, Instant.now(), NAJD_GRILL, null, null, fact);
        handlers.stream()
                .filter(handler -> handler.type() == fact.getClass())
                .forEach(handler -> tenants.write(NAJD_GRILL, () -> take(handler, event)));
    }

    @SuppressWarnings("unchecked")
    private static <T> void take(FactHandler<?> handler, Event<T> event) {
        ((FactHandler<T>) handler).handle(event);
    }

    @Test
    void happensOnceHoweverManyAskInBothDirections() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? merge(kept, other) : merge(other, kept)).status()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnly(200, 404)
                .contains(200);
        assertThat(LocalDatabase.number(
                        "select count(*) from customers where id in (?, ?) and merged_into is null",
                        kept.id(),
                        other.id()))
                .isEqualTo(1);
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'customer.merged' and subject_id in (?, ?)",
                        kept.id(),
                        other.id()))
                .isEqualTo(1);
        assertThat(open()).isEqualTo(1);
    }

    private long open() {
        return LocalDatabase.number(
                "select count(*) from conversations where customer_id in (?, ?) and status in ('active', 'escalated')",
                kept.id(),
                other.id());
    }

    private Answer merge(Guest into, Guest from) {
        return api.postAs(token, path(into) + "/merge", Map.of("other_id", from.id()));
    }

    private void consent(Guest guest, boolean granted) {
        api.send("PUT", path(guest) + "/consents/marketing", token, Map.of("granted", granted, "source", "phone"));
    }

    private static String path(Guest guest) {
        return "/api/v1/customers/" + guest.id();
    }
}
