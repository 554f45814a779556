package com.crmres.local.storage;

import com.crmres.local.Durable;
import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Buckets as directories; an object is one file, its description in front of its bytes, written whole or not at all. */
public final class ObjectStore {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final String SUFFIX = ".object";

    private final Path directory;

    private ObjectStore(Path directory) {
        this.directory = directory;
    }

    public static ObjectStore open(Path directory) throws IOException {
        return new ObjectStore(Files.createDirectories(directory));
    }

    /** Whether it was not there before. */
    public boolean create(String bucket) throws IOException {
        if (!BUCKET.matcher(bucket).matches()) {
            throw AwsException.withStatus(400, "InvalidBucketName", "The specified bucket is not valid.");
        }
        boolean absent = !Files.isDirectory(directory.resolve(bucket));
        Files.createDirectories(directory.resolve(bucket));
        return absent;
    }

    List<String> buckets() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    void delete(String bucket) throws IOException {
        if (!list(bucket, "").isEmpty()) {
            throw AwsException.withStatus(409, "BucketNotEmpty", "The bucket you tried to delete is not empty.");
        }
        Files.delete(bucket(bucket));
    }

    StoredObject put(String bucket, StoredObject described, byte[] bytes) throws IOException {
        byte[] head = Json.MAPPER.writeValueAsBytes(described);
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length + head.length + Integer.BYTES);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(head.length);
        out.write(head);
        out.write(bytes);
        Durable.write(file(bucket, described.key()), file.toByteArray());
        return described;
    }

    Optional<StoredObject> head(String bucket, String key) throws IOException {
        Path file = file(bucket, key);
        return Files.exists(file) ? Optional.of(describe(file)) : Optional.empty();
    }

    byte[] bytes(String bucket, String key) throws IOException {
        byte[] file = Files.readAllBytes(file(bucket, key));
        int start = Integer.BYTES + ByteBuffer.wrap(file).getInt();
        return java.util.Arrays.copyOfRange(file, start, file.length);
    }

    void delete(String bucket, String key) throws IOException {
        Files.deleteIfExists(file(bucket, key));
    }

    /** In the order of keys. */
    List<StoredObject> list(String bucket, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(bucket(bucket))) {
            List<StoredObject> objects = new java.util.ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                StoredObject object = describe(file);
                if (object.key().startsWith(prefix)) {
                    objects.add(object);
                }
            }
            objects.sort(Comparator.comparing(StoredObject::key));
            return objects;
        }
    }

    private static StoredObject describe(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int length = ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).getInt();
            return Json.MAPPER.readValue(in.readNBytes(length), StoredObject.class);
        }
    }

    private Path bucket(String bucket) {
        Path path = directory.resolve(bucket);
        if (!BUCKET.matcher(bucket).matches() || !Files.isDirectory(path)) {
            throw AwsException.withStatus(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        return path;
    }

    /** Keys may be longer than file names and hold any character. */
    private Path file(String bucket, String key) {
        return bucket(bucket).resolve(digest("SHA-256", key.getBytes(StandardCharsets.UTF_8)) + SUFFIX);
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
