package com.crmres.model.media;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is known beside its bytes.
 *
 * @param sha256 in hexadecimal digits
 * @param name of documents only, as the sender calls it
 */
public record AttachedFile(
        String metaMediaId,
        @Nullable String mimeType,
        @Nullable String sha256,
        @Nullable String name) {}
