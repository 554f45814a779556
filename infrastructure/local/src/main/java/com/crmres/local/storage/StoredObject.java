package com.crmres.local.storage;

import java.util.Map;

/**
 * An object without its bytes.
 *
 * @param etag hex MD5 of the bytes
 * @param modified epoch milliseconds
 * @param metadata the {@code x-amz-meta-*} headers
 */
record StoredObject(
        String key, Long size, String etag, String contentType, Long modified, Map<String, String> metadata) {}
