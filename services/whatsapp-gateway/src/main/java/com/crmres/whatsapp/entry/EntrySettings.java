package com.crmres.whatsapp.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large an entry may be on a queue.
 *
 * @param bucket where larger elements are kept until they are stored
 * @param largest element that still travels in the queue message
 */
@ConfigurationProperties("crmres.entry")
record EntrySettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("256KB") DataSize largest) {}
