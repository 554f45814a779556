package com.crmres.model.media;

import org.jspecify.annotations.Nullable;

/**
 * A file as it lies in our storage.
 *
 * @param sha256 in hexadecimal digits
 * @param size in bytes
 * @param name of documents only, as people call it
 */
public record KeptFile(
        String key,
        String mimeType,
        String sha256,
        long size,
        @Nullable String name) {}
