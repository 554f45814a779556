package com.crmres.whatsapp.media;

import com.crmres.model.media.AttachedFile;

/** What came of an attempt. */
sealed interface Fetched {

    record Stored(String key, AttachedFile found, long size, boolean clean) implements Fetched {}

    /** What it is, it will stay. */
    record Refused(String reason) implements Fetched {}

    /** It is not given as it should be; perhaps later. */
    record Withheld(String reason) implements Fetched {}

    /** Somebody whom it takes is away; later. */
    record Unreachable(String reason) implements Fetched {}
}
