package com.crmres.whatsapp.media;

import com.crmres.model.media.AttachedFile;
import com.crmres.whatsapp.entry.Tree;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Meta tells of a file, in messages and when it is asked. */
final class ToldFile {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 200;
    private static final int SHA256 = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private ToldFile() {}

    static Optional<AttachedFile> of(Tree told) {
        String id = told.text("id");
        return id == null || id.isBlank() ? Optional.empty() : Optional.of(of(id, told));
    }

    static AttachedFile of(String id, Tree told) {
        return new AttachedFile(
                id,
                cut(told.text("mime_type"), LONGEST_TYPE),
                hex(told.text("sha256")),
                cut(told.text("filename"), LONGEST_NAME));
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** Webhooks carry base64, answers hexadecimal digits; what is neither tells nothing. */
    private static @Nullable String hex(@Nullable String hash) {
        if (hash == null || HEX.matcher(hash).matches()) {
            return hash == null ? null : hash.toLowerCase(Locale.ROOT);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(hash);
            return bytes.length == SHA256 ? HexFormat.of().formatHex(bytes) : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
