package com.crmres.sandbox.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Sets, shows and clears the faults. A section that is not named keeps what it had. */
@RestController
@RequestMapping("/control/faults")
class FaultController {

    private final Faults faults;
    private final ObjectReader strict;

    FaultController(Faults faults, JsonMapper json) {
        this.faults = faults;
        // a misspelt fault that silently does nothing would make a test lie
        this.strict = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @GetMapping
    Map<String, Object> read() {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("graph", faults.graph());
        sections.put("webhooks", faults.webhooks());
        sections.put("numbers", faults.numbers());
        return sections;
    }

    @PutMapping
    Map<String, Object> replace(@RequestBody JsonNode sections) {
        GraphFault graph = faults.graph();
        WebhookFault webhooks = faults.webhooks();
        NumberFault numbers = faults.numbers();
        for (Map.Entry<String, JsonNode> section : sections.properties()) {
            switch (section.getKey()) {
                case "graph" ->
                    graph = strict.treeToValue(section.getValue(), GraphFault.class)
                            .checked();
                case "webhooks" ->
                    webhooks = strict.treeToValue(section.getValue(), WebhookFault.class)
                            .checked();
                case "numbers" ->
                    numbers = strict.treeToValue(section.getValue(), NumberFault.class)
                            .checked();
                default -> throw new IllegalArgumentException(section.getKey() + " is not played yet");
            }
        }
        faults.replace(graph, webhooks, numbers);
        return read();
    }

    @DeleteMapping
    Map<String, Object> clear() {
        faults.clear();
        return read();
    }
}
