package com.crmres.local.storage;

import com.crmres.local.protocol.AwsException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** S3 over HTTP in path style: buckets, whole objects, and listing (version 2). */
public final class S3Door {

    private static final String METADATA = "x-amz-meta-";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int PAGE = 1000;

    private final ObjectStore store;

    public S3Door(ObjectStore store) {
        this.store = store;
    }

    public void handle(HttpExchange exchange) throws IOException {
        S3Call call = S3Call.of(exchange);
        try {
            if (call.bucket().isEmpty()) {
                call.answerXml(200, S3Xml.buckets(store.buckets()));
            } else if (call.key().isEmpty()) {
                bucket(call);
            } else {
                object(call);
            }
        } catch (AwsException refused) {
            call.answerXml(
                    refused.status(),
                    S3Xml.error(refused.type(), refused.text(), "/" + call.bucket() + "/" + call.key()));
        }
    }

    private void bucket(S3Call call) throws IOException {
        switch (call.method()) {
            case "PUT" -> {
                requireNoSubresource(call);
                store.create(call.bucket());
                call.setHeader("Location", "/" + call.bucket());
                call.answer(200);
            }
            case "HEAD" -> {
                store.list(call.bucket(), "none");
                call.answer(200);
            }
            case "DELETE" -> {
                requireNoSubresource(call);
                store.delete(call.bucket());
                call.answer(204);
            }
            case "GET" -> list(call);
            default -> throw unknown(call);
        }
    }

    private static void requireNoSubresource(S3Call call) {
        if (call.query().keySet().stream().anyMatch(name -> !name.startsWith("x-") && !name.startsWith("X-"))) {
            throw unknown(call);
        }
    }

    private static AwsException unknown(S3Call call) {
        return AwsException.withStatus(
                501,
                "NotImplemented",
                "The local S3 does not know " + call.method() + " "
                        + call.query().keySet());
    }

    private void list(S3Call call) throws IOException {
        if (!"2".equals(call.query().get("list-type"))
                || !call.query().getOrDefault("delimiter", "").isEmpty()) {
            throw unknown(call);
        }
        String prefix = call.query().getOrDefault("prefix", "");
        int most = Math.min(PAGE, Integer.parseInt(call.query().getOrDefault("max-keys", "" + PAGE)));
        String after = call.query().containsKey("continuation-token")
                ? new String(
                        Base64.getUrlDecoder().decode(call.query().get("continuation-token")), StandardCharsets.UTF_8)
                : call.query().getOrDefault("start-after", "");
        List<StoredObject> rest = store.list(call.bucket(), prefix).stream()
                .filter(object -> object.key().compareTo(after) > 0)
                .toList();
        List<StoredObject> page = rest.subList(0, Math.min(most, rest.size()));
        String next = page.size() == rest.size()
                ? ""
                : Base64.getUrlEncoder().encodeToString(page.getLast().key().getBytes(StandardCharsets.UTF_8));
        call.answerXml(200, S3Xml.listing(call.bucket(), prefix, most, page, next));
    }

    private void object(S3Call call) throws IOException {
        switch (call.method()) {
            case "PUT" -> put(call);
            case "GET" -> get(call);
            case "HEAD" -> {
                StoredObject object = find(call);
                describe(call, object);
                call.setHeader("Content-Length", object.size().toString());
                call.answer(200);
            }
            case "DELETE" -> {
                requireNoSubresource(call);
                store.delete(call.bucket(), call.key());
                call.answer(204);
            }
            default -> throw unknown(call);
        }
    }

    private void put(S3Call call) throws IOException {
        requireNoSubresource(call);
        if (!call.header("x-amz-copy-source", "").isEmpty()) {
            throw unknown(call);
        }
        byte[] bytes = call.body();
        StoredObject object = new StoredObject(
                call.key(),
                (long) bytes.length,
                ObjectStore.digest("MD5", bytes),
                call.header("Content-Type", "application/octet-stream"),
                System.currentTimeMillis(),
                metadata(call));
        store.put(call.bucket(), object, bytes);
        call.setHeader("ETag", "\"" + object.etag() + "\"");
        call.answer(200);
    }

    private static Map<String, String> metadata(S3Call call) {
        Map<String, String> metadata = new TreeMap<>();
        call.exchange().getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(METADATA)) {
                metadata.put(lower, values.getFirst());
            }
        });
        return metadata;
    }

    private StoredObject find(S3Call call) throws IOException {
        return store.head(call.bucket(), call.key())
                .orElseThrow(() -> AwsException.withStatus(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static void describe(S3Call call, StoredObject object) {
        call.setHeader("ETag", "\"" + object.etag() + "\"");
        call.setHeader("Content-Type", object.contentType());
        call.setHeader("Last-Modified", HTTP_DATE.format(Instant.ofEpochMilli(object.modified())));
        object.metadata().forEach(call::setHeader);
    }

    private void get(S3Call call) throws IOException {
        describe(call, find(call));
        byte[] bytes = store.bytes(call.bucket(), call.key());
        ByteRange range = ByteRange.of(call.header("Range", ""), bytes.length);
        if (range.isWhole(bytes.length)) {
            call.answer(200, bytes);
            return;
        }
        call.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + bytes.length);
        call.answer(206, Arrays.copyOfRange(bytes, range.first(), range.last() + 1));
    }
}
