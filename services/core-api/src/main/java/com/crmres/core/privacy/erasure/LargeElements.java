package com.crmres.core.privacy.erasure;

import com.crmres.event.signal.Queues;
import com.crmres.kit.id.Sha256;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Bytes of webhooks that were too large for a queue: below the folder of the customer's lane on each number. */
@Component
@Order(2)
class LargeElements implements Step {

    private final S3Client s3;
    private final Numbers numbers;
    private final ErasureSettings settings;

    LargeElements(S3Client s3, Numbers numbers, ErasureSettings settings) {
        this.s3 = s3;
        this.numbers = numbers;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public Map<String, Long> take(Erasure erasure) {
        List<S3Object> objects = objects(erasure);
        objects.forEach(object ->
                s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(object.key())));
        return Map.of("objects", (long) objects.size());
    }

    @Override
    public Map<String, Long> left(Erasure erasure) {
        return Map.of("objects", (long) objects(erasure).size());
    }

    private List<S3Object> objects(Erasure erasure) {
        return numbers.of(erasure.restaurantId()).stream()
                .flatMap(number -> erasure.needles().values().stream().map(value -> Sha256.hex(number + ":" + value)))
                .flatMap(this::below)
                .filter(object -> !object.lastModified().isAfter(erasure.requestedAt()))
                .toList();
    }

    private Stream<S3Object> below(String lane) {
        return s3
                .listObjectsV2Paginator(
                        list -> list.bucket(settings.bucket()).prefix(Queues.INBOUND_FOLDER + lane + "/"))
                .contents()
                .stream();
    }
}
