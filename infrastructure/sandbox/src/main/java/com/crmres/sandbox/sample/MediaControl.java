package com.crmres.sandbox.sample;

import com.crmres.sandbox.graph.media.FileKind;
import com.crmres.sandbox.graph.media.MediaFile;
import com.crmres.sandbox.graph.media.MediaFiles;
import com.crmres.sandbox.number.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of the customers' phones: brought in to be sent, and shown when they arrived. */
@RestController
@RequestMapping("/control/media")
class MediaControl {

    private final MediaFiles files;
    private final Numbers numbers;

    MediaControl(MediaFiles files, Numbers numbers) {
        this.files = files;
        this.numbers = numbers;
    }

    /** Takes the raw bytes of a file that a customer is going to send to this number. */
    @PostMapping
    View receive(
            @RequestParam("phone_number_id") String phoneNumberId,
            @RequestParam(required = false) @Nullable String filename,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String mimeType,
            @RequestBody byte[] bytes) {
        return View.of(files.receive(numbers.get(phoneNumberId).wabaId(), mimeType, bytes, filename));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        MediaFile file = files.find(id).orElseThrow(() -> new NoSuchElementException("No file with id " + id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mimeType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .body(files.bytes(file));
    }

    /** Only what a page shows is opened in place: a file could be a page with scripts. */
    private static String disposition(MediaFile file) {
        boolean shown = FileKind.of(file.mimeType())
                .map(type -> type != FileKind.DOCUMENT)
                .orElse(false);
        return ContentDisposition.builder(shown ? "inline" : "attachment")
                .filename(file.filename() == null ? file.id() : file.filename(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    record View(String mediaId, String mimeType, String sha256, long fileSize) {

        static View of(MediaFile file) {
            return new View(file.id(), file.mimeType(), file.sha256Base64(), file.size());
        }
    }
}
