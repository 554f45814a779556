package com.crmres.core.menu.photo;

import com.crmres.core.storage.SignedLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Signed links to pictures. A link is given out again until half its life is over, so that a menu that did not change
 * is answered as unchanged and browsers know the picture.
 */
@Component
public class PhotoLinks {

    private static final int REMEMBERED = 10_000;

    private final SignedLinks signed;
    private final PhotoSettings settings;
    private final Clock clock;
    private final Map<String, Link> links = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Link> eldest) {
            return size() > REMEMBERED;
        }
    };

    PhotoLinks(SignedLinks signed, PhotoSettings settings, Clock clock) {
        this.signed = signed;
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
        return new Link(
                signed.to(settings.bucket(), key, settings.linkLife()),
                clock.instant().plus(settings.linkLife().dividedBy(2)));
    }

    private record Link(String url, Instant renewAt) {}
}
