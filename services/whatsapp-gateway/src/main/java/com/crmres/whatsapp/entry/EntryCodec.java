package com.crmres.whatsapp.entry;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as the queues carry them. */
@Component
public class EntryCodec {

    private final JsonMapper json;

    EntryCodec(JsonMapper json) {
        this.json = json;
    }

    public String write(InboundEntry entry) {
        return json.writeValueAsString(entry);
    }

    public InboundEntry read(String body) {
        return json.readValue(body, InboundEntry.class);
    }
}
