package com.crmres.core.menu.photo;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Signed links to pictures. A link is given out again until half its life is over, so that a menu that did not change
 * is answered as unchanged and browsers know the picture.
 */
@Component
public class PhotoLinks {

    private static final int REMEMBERED = 10_000;

    private final S3Presigner presigner;
    private final PhotoSettings settings;
    private final Clock clock;
    private final Map<String, Link> links = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Link> eldest) {
            return size() > REMEMBERED;
        }
    };

    PhotoLinks(S3Presigner presigner, PhotoSettings settings, Clock clock) {
        this.presigner = presigner;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the object lies that has this key. */
    public String to(String key) {
        synchronized (links) {
            return links.compute(
                            key,
                            (same, known) ->
                                    known != null && clock.instant().isBefore(known.renewAt) ? known : sign(key))
                    .url;
        }
    }

    private Link sign(String key) {
        String url = presigner
                .presignGetObject(link -> link.signatureDuration(settings.linkLife())
                        .getObjectRequest(get -> get.bucket(settings.bucket()).key(key)))
                .url()
                .toString();
        return new Link(url, clock.instant().plus(settings.linkLife().dividedBy(2)));
    }

    private record Link(String url, Instant renewAt) {}
}
