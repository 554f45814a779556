package com.crmres.local.supervisor.demo;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A customer with a phone: writes the lines of a dialogue, each after the answer to the one before. */
final class Visit implements Callable<@Nullable Void> {

    private static final int ANSWER_MILLIS = 15_000;
    private static final int LOOK_MILLIS = 200;

    private final String sandbox;
    private final String phoneNumberId;
    private final Dialogue dialogue;

    Visit(String sandbox, String phoneNumberId, Dialogue dialogue) {
        this.sandbox = sandbox;
        this.phoneNumberId = phoneNumberId;
        this.dialogue = dialogue;
    }

    @Override
    public @Nullable Void call() throws IOException, InterruptedException {
        String customer = JsonCalls.post(
                        sandbox + "/control/customers", Map.of("name", dialogue.customer(), "phone", dialogue.phone()))
                .path("customer_id")
                .asString();
        for (String line : dialogue.lines()) {
            int answers = answers(customer);
            JsonCalls.post(
                    sandbox + "/control/messages",
                    Map.of("phone_number_id", phoneNumberId, "customer_id", customer, "type", "text", "text", line));
            awaitMoreThan(answers, customer);
        }
        return null;
    }

    /** A hand-over is silent by design, so a line without an answer ends the wait and not the visit. */
    private void awaitMoreThan(int answers, String customer) throws IOException, InterruptedException {
        for (int waited = 0; waited < ANSWER_MILLIS && answers(customer) <= answers; waited += LOOK_MILLIS) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private int answers(String customer) throws IOException {
        JsonNode chat =
                JsonCalls.get(sandbox + "/control/phones/" + customer + "?phone_number_id=" + phoneNumberId, Map.of());
        int answers = 0;
        for (JsonNode message : chat) {
            if (message.path("from").asString().equals("business")) {
                answers++;
            }
        }
        return answers;
    }
}
