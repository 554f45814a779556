package com.crmres.whatsapp.media.scan;

/** What a scanner says of a file. */
public enum Verdict {
    CLEAN,
    INFECTED,
    /** It could not be looked through. */
    UNREADABLE,
    /** There is no scanner. */
    NOT_SCANNED
}
