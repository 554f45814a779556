package com.crmres.core.api;

import com.crmres.kit.error.DomainException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of a thing as HTTP has it: an ETag on the way out, If-Match on the way in. */
public final class Versions {

    private Versions() {}

    /** 200 with the thing and its version, as {@code ETag: "v7"}. */
    public static <T> ResponseEntity<T> of(T body, long version) {
        return ResponseEntity.ok().eTag("v" + version).body(body);
    }

    /** 201 with the new thing and its version. */
    public static <T> ResponseEntity<T> created(T body, long version) {
        return ResponseEntity.status(HttpStatus.CREATED).eTag("v" + version).body(body);
    }

    /** Lets only those through who have seen this version, or who do not say what they have seen. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null && Arrays.stream(ifMatch.split(",", -1)).noneMatch(tag -> matches(tag.strip(), version))) {
            throw new ChangedMeanwhile(version);
        }
    }

    // a GET's tag goes on after the version, and a proxy that compresses makes a tag weak: the version is the same
    private static boolean matches(String tag, long version) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.equals("*") || strong.equals("\"v" + version + '"') || strong.startsWith("\"v" + version + '-');
    }

    /** Somebody else was faster. */
    private static final class ChangedMeanwhile extends DomainException {

        ChangedMeanwhile(long version) {
            super(HttpStatus.PRECONDITION_FAILED, "changed_meanwhile", Map.of("version", version));
        }
    }
}
