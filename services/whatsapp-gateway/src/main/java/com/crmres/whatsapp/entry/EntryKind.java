package com.crmres.whatsapp.entry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an entry of a webhook is about. */
public enum EntryKind {
    @JsonProperty("message")
    MESSAGE,
    /** A message that staff wrote on the restaurant's own phone. */
    @JsonProperty("echo")
    ECHO,
    @JsonProperty("status")
    STATUS,
    @JsonProperty("account")
    ACCOUNT,
    /** Authentic, but not JSON of a shape that can be taken apart. */
    @JsonProperty("unreadable")
    UNREADABLE
}
