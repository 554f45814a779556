package com.crmres.model.media.file;

import static com.crmres.model.media.file.FileFormat.AAC;
import static com.crmres.model.media.file.FileFormat.AMR;
import static com.crmres.model.media.file.FileFormat.DOC;
import static com.crmres.model.media.file.FileFormat.DOCX;
import static com.crmres.model.media.file.FileFormat.JPEG;
import static com.crmres.model.media.file.FileFormat.M4A;
import static com.crmres.model.media.file.FileFormat.MP3;
import static com.crmres.model.media.file.FileFormat.MP4;
import static com.crmres.model.media.file.FileFormat.OGG;
import static com.crmres.model.media.file.FileFormat.PDF;
import static com.crmres.model.media.file.FileFormat.PNG;
import static com.crmres.model.media.file.FileFormat.PPT;
import static com.crmres.model.media.file.FileFormat.PPTX;
import static com.crmres.model.media.file.FileFormat.TEXT;
import static com.crmres.model.media.file.FileFormat.THREE_GPP;
import static com.crmres.model.media.file.FileFormat.WEBP;
import static com.crmres.model.media.file.FileFormat.XLS;
import static com.crmres.model.media.file.FileFormat.XLSX;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of messages that carry a file, with the formats of each as customers send them and as Meta takes them of us. */
public enum FileKind {
    IMAGE(5 << 20, List.of(JPEG, PNG), WEBP),
    VIDEO(16 << 20, List.of(MP4, THREE_GPP)),
    AUDIO(16 << 20, List.of(OGG, M4A, AMR, AAC, MP3)),
    STICKER(500 << 10, List.of(WEBP)),
    /** People send pictures and films as documents too, to keep their quality. */
    DOCUMENT(100 << 20, List.of(PDF, DOC, DOCX, XLS, XLSX, PPT, PPTX, TEXT), FileFormat.values());

    private static final long STILL_STICKER = 100 << 10;

    private final long mostBytes;
    private final Set<FileFormat> sent;
    private final List<FileFormat> formats;

    FileKind(long mostBytes, List<FileFormat> sent, FileFormat... heardBesides) {
        this.mostBytes = mostBytes;
        this.sent = Set.copyOf(sent);
        this.formats = Stream.concat(sent.stream(), Arrays.stream(heardBesides))
                .distinct()
                .sorted()
                .toList();
    }

    /** By Meta's name of the message's kind. */
    public static Optional<FileKind> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.code().equals(kind)).findFirst();
    }

    /** What a file of this format goes out as; empty for what Meta does not take. */
    public static Optional<FileKind> sentAs(FileFormat format) {
        return Arrays.stream(values()).filter(one -> one.sent.contains(format)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean takes(String mimeType) {
        return called(mimeType).isPresent();
    }

    /** Whether Meta takes a file that is called and begins so. */
    public boolean sends(String mimeType, Head head) {
        return sent.stream()
                .anyMatch(format -> format.isCalled(mimeType) && format.begins(head) && format.isSendable(head));
    }

    /** The largest file that Meta takes of us; stickers that stand still are held to less. */
    public long mostBytes(Head head) {
        return this == STICKER && !head.isAnimated() ? STILL_STICKER : mostBytes;
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
