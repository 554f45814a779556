package com.crmres.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The facts as the bus carries them: one committed sample each, which is the contract. */
final class EventSamples {

    static final List<Class<? extends Record>> FACTS = List.of(
            MessageReceived.class,
            ConversationOpened.class,
            MessageFailed.class,
            TurnAnswered.class,
            ConversationEscalated.class,
            LowConfidence.class,
            FeedbackGiven.class,
            StaffReplied.class,
            ConversationTakenOver.class,
            ConversationHandedBack.class,
            ConversationResolved.class,
            AlertRaised.class,
            AlertAcknowledged.class,
            RestaurantChanged.class,
            OrderPlaced.class,
            OrderAdvanced.class,
            CustomerOptedOut.class,
            CustomerOptedIn.class,
            PhoneReplied.class,
            SameCustomerFound.class,
            NumberQualityChanged.class,
            TemplateStatusChanged.class);

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private EventSamples() {}

    static Stream<Class<? extends Record>> facts() {
        return FACTS.stream();
    }

    static JsonNode of(Class<?> fact) {
        return JSON.readTree(text(fact.getSimpleName()));
    }

    static Event<?> event(Class<?> fact) {
        JavaType type = JSON.getTypeFactory().constructParametricType(Event.class, fact);
        return JSON.readValue(text(fact.getSimpleName()), type);
    }

    static String text(String type) {
        try (InputStream sample = EventSamples.class.getResourceAsStream("/events/" + type + ".json")) {
            if (sample == null) {
                throw new IllegalStateException(type + " has no sample");
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
