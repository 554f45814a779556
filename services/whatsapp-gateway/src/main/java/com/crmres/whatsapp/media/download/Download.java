package com.crmres.whatsapp.media.download;

import com.crmres.model.media.file.Head;

/** What came of a download. */
public sealed interface Download {

    /**
     * It lies in the file.
     *
     * @param sha256 in hexadecimal digits
     */
    record Done(long size, String sha256, Head head) implements Download {}

    /** The address leads nowhere any longer; another one may. */
    record Stale() implements Download {}

    record TooLarge() implements Download {}

    /** The address is none that we call. */
    record Forbidden() implements Download {}

    record Failed(String reason) implements Download {}
}
