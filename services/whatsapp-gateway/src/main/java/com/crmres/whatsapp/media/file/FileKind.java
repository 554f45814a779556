package com.crmres.whatsapp.media.file;

import static com.crmres.whatsapp.media.file.FileFormat.AAC;
import static com.crmres.whatsapp.media.file.FileFormat.AMR;
import static com.crmres.whatsapp.media.file.FileFormat.JPEG;
import static com.crmres.whatsapp.media.file.FileFormat.M4A;
import static com.crmres.whatsapp.media.file.FileFormat.MP3;
import static com.crmres.whatsapp.media.file.FileFormat.MP4;
import static com.crmres.whatsapp.media.file.FileFormat.OGG;
import static com.crmres.whatsapp.media.file.FileFormat.PNG;
import static com.crmres.whatsapp.media.file.FileFormat.THREE_GPP;
import static com.crmres.whatsapp.media.file.FileFormat.WEBP;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of messages that carry a file, with the formats of each. */
public enum FileKind {
    IMAGE(JPEG, PNG, WEBP),
    VIDEO(MP4, THREE_GPP),
    AUDIO(OGG, M4A, AMR, AAC, MP3),
    STICKER(WEBP),
    /** People send pictures and films as documents too, to keep their quality. */
    DOCUMENT(FileFormat.values());

    private final List<FileFormat> formats;

    FileKind(FileFormat... formats) {
        this.formats = List.of(formats);
    }

    /** By Meta's name of the message's kind. */
    public static Optional<FileKind> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.code().equals(kind)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean takes(String mimeType) {
        return called(mimeType).isPresent();
    }

    /** What the file is: what it is called where it begins so, else what its beginning shows. */
    public Optional<FileFormat> format(String mimeType, Head head) {
        return called(mimeType)
                .filter(format -> format.begins(head))
                .or(() -> formats.stream()
                        .filter(FileFormat::isUnmistakable)
                        .filter(format -> format.begins(head))
                        .findFirst());
    }

    private Optional<FileFormat> called(String mimeType) {
        return formats.stream().filter(format -> format.isCalled(mimeType)).findFirst();
    }
}
