package com.crmres.model.media.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The formats that are taken, by the names that they go by and by how they begin. */
public enum FileFormat {
    JPEG("jpg", head -> head.begins("\u00ff\u00d8\u00ff"), "image/jpeg", "image/jpg"),
    PNG("png", head -> head.begins("\u0089PNG\r\n"), "image/png"),
    WEBP("webp", head -> head.begins("RIFF") && head.holds(8, "WEBP"), "image/webp"),
    MP4("mp4", head -> head.holds(4, "ftyp"), "video/mp4"),
    THREE_GPP("3gp", head -> head.holds(4, "ftyp"), "video/3gpp"),
    OGG("ogg", head -> head.begins("OggS"), "audio/ogg", "audio/opus"),
    M4A("m4a", head -> head.holds(4, "ftyp"), "audio/mp4", "audio/x-m4a"),
    AMR("amr", head -> head.begins("#!AMR"), "audio/amr"),
    // before mp3, whose frames begin alike but looser
    AAC("aac", head -> head.isFrame(0xf0), "audio/aac", "audio/aacp"),
    MP3("mp3", head -> head.begins("ID3") || head.isFrame(0xe0), "audio/mpeg", "audio/mp3"),
    PDF("pdf", head -> head.begins("%PDF-"), "application/pdf"),
    DOC("doc", FileFormat::isOldOffice, "application/msword"),
    XLS("xls", FileFormat::isOldOffice, "application/vnd.ms-excel"),
    PPT("ppt", FileFormat::isOldOffice, "application/vnd.ms-powerpoint"),
    DOCX("docx", FileFormat::isZip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", FileFormat::isZip, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("pptx", FileFormat::isZip, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    CSV("csv", Head::isText, "text/csv"),
    TEXT("txt", Head::isText, "text/plain");

    private final String ending;
    private final Predicate<Head> beginning;
    private final List<String> mimeTypes;

    FileFormat(String ending, Predicate<Head> beginning, String... mimeTypes) {
        this.ending = ending;
        this.beginning = beginning;
        this.mimeTypes = List.of(mimeTypes);
    }

    private static boolean isOldOffice(Head head) {
        return head.begins("\u00d0\u00cf\u0011\u00e0");
    }

    private static boolean isZip(Head head) {
        return head.begins("PK\u0003\u0004");
    }

    /** What a file is that is called so, or whose name ends so, and that begins so; nothing is guessed. */
    public static Optional<FileFormat> of(String mimeType, String fileName, Head head) {
        return Arrays.stream(values())
                .filter(format -> format.isCalled(mimeType))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(format -> fileName.toLowerCase(Locale.ROOT).endsWith("." + format.ending))
                        .findFirst())
                .filter(format -> format.begins(head));
    }

    public String ending() {
        return ending;
    }

    public String mimeType() {
        return mimeTypes.getFirst();
    }

    boolean isCalled(String mimeType) {
        return mimeTypes.contains(mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    boolean begins(Head head) {
        return beginning.test(head);
    }

    /** Meta takes Ogg from us only with one channel of Opus in it. */
    public boolean isSendable(Head head) {
        return this != OGG || head.isOpusOfOneChannel();
    }

    /** Whether its beginning is its own, so that a file may be known by it. */
    boolean isUnmistakable() {
        return this != TEXT && this != CSV;
    }
}
