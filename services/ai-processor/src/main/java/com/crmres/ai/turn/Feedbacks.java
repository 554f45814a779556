package com.crmres.ai.turn;

import com.crmres.model.feedback.Feedback;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Feedback that turns bring in. */
interface Feedbacks extends Repository<Feedback, UUID> {

    Feedback save(Feedback feedback);
}
