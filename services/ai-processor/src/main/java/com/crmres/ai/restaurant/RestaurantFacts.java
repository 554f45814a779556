package com.crmres.ai.restaurant;

import com.crmres.ai.language.OwnQuestion;
import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.Personality;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All that the assistant may say of its restaurant; nothing beyond this is ever claimed. */
public record RestaurantFacts(
        UUID id,
        LocalizedText name,
        Personality personality,
        ZoneId zone,
        List<Place> places,
        Menu menu,
        List<Fact> facts) {

    /** What its guests may ask that only it can answer. */
    public List<OwnQuestion> ownQuestions() {
        return facts.stream().map(Fact::question).toList();
    }

    public List<Fact> factsAbout(Collection<String> topics) {
        return Fact.about(facts, topics).toList();
    }
}
