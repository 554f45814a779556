package com.crmres.core.privacy.erasure;

import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files that the customer sent: below the folder of each of their conversations. */
@Component
@Order(5)
class SentFiles implements Step {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final S3Client s3;
    private final ErasureSettings settings;

    SentFiles(Tenants tenants, JdbcClient jdbc, S3Client s3, ErasureSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Map<String, Long> take(Erasure erasure) {
        List<S3Object> files = files(erasure);
        files.forEach(file ->
                s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(file.key())));
        return Map.of("files", (long) files.size());
    }

    @Override
    public Map<String, Long> left(Erasure erasure) {
        return Map.of("files", (long) files(erasure).size());
    }

    private List<S3Object> files(Erasure erasure) {
        return conversations(erasure).stream()
                .flatMap(id -> below("restaurants/%s/conversations/%s/".formatted(erasure.restaurantId(), id)))
                .toList();
    }

    private List<UUID> conversations(Erasure erasure) {
        return tenants.read(
                erasure.restaurantId(),
                () -> jdbc.sql("select id from conversations where customer_id = ?")
                        .param(erasure.customerId())
                        .query(UUID.class)
                        .list());
    }

    private Stream<S3Object> below(String folder) {
        return s3.listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(folder)).contents().stream();
    }
}
