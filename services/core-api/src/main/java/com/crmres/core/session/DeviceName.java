package com.crmres.core.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A device as its owner recognises it: browser and system in place of the header's long text. */
final class DeviceName {

    // in this order: many name others to be taken for them
    private static final Map<String, String> PROGRAMS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "FxiOS", "Firefox",
            "Firefox", "Firefox",
            "CriOS", "Chrome",
            "HeadlessChrome", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private DeviceName() {}

    /** For example {@code Chrome · Android}; nothing for a device that names nothing. */
    static Optional<String> of(String userAgent) {
        Optional<String> program = first(PROGRAMS, userAgent);
        Optional<String> system = first(SYSTEMS, userAgent);
        String known = Stream.of(program, system).flatMap(Optional::stream).collect(Collectors.joining(" · "));
        // a script calls itself by its name and version
        return Optional.of(known.isEmpty() ? userAgent.split("[/ ;(]", 2)[0] : known)
                .filter(name -> !name.isBlank());
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
