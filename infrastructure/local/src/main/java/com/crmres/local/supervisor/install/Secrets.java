package com.crmres.local.supervisor.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets of this installation: made once, kept in a file that only its owner reads. */
public record Secrets(Map<String, String> values) {

    public static final String POSTGRES_PASSWORD = "CRMRES_POSTGRES_PASSWORD";
    public static final String INTERNAL_TOKEN = "CRMRES_INTERNAL_TOKEN";
    public static final String APP_SECRET = "CRMRES_META_APP_SECRET";
    public static final String VERIFY_TOKEN = "CRMRES_META_VERIFY_TOKEN";
    public static final String ACCESS_TOKEN = "CRMRES_META_ACCESS_TOKEN";
    public static final String ACCOUNT_KEY = "CRMRES_ACCOUNT_KEY";
    public static final String CREDENTIAL_KEY = "CRMRES_CREDENTIAL_KEY";
    public static final String DEMO_PASSWORD = "CRMRES_DEMO_PASSWORD";

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            POSTGRES_PASSWORD,
                            INTERNAL_TOKEN,
                            APP_SECRET,
                            VERIFY_TOKEN,
                            ACCESS_TOKEN,
                            ACCOUNT_KEY,
                            CREDENTIAL_KEY,
                            DEMO_PASSWORD),
                    Role.all().map(Role::secret))
            .toList();
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secrets {
        values = Map.copyOf(values);
    }

    /** Reads the file; what is missing in it is made and added. */
    public static Secrets keptIn(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>(read(file));
        if (!values.keySet().containsAll(NAMES)) {
            NAMES.forEach(name -> values.computeIfAbsent(name, Secrets::make));
            PrivateFile.write(
                    file,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        return new Secrets(values);
    }

    public String get(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String make(String name) {
        byte[] bytes = new byte[name.equals(DEMO_PASSWORD) ? 6 : 24];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        // people type this one
        return name.equals(DEMO_PASSWORD) ? hex.replaceAll("(....)(....)(....)", "$1-$2-$3") : hex;
    }
}
