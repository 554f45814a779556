package com.crmres.whatsapp.entry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an entry carries the element's raw bytes. */
public enum Encoding {
    @JsonProperty("json")
    JSON,
    /** For bytes that are not UTF-8 or hold characters that SQS refuses. */
    @JsonProperty("base64")
    BASE64,
    /** Too large for a queue: the element is the key of an object. */
    @JsonProperty("s3")
    S3
}
