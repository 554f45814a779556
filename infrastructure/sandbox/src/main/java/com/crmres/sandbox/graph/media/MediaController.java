package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.graph.Access;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files, and hands them out at their short-lived addresses. */
@RestController
class MediaController {

    private final Access access;
    private final MediaIntake intake;
    private final MediaFiles files;
    private final MediaLinks links;

    MediaController(Access access, MediaIntake intake, MediaFiles files, MediaLinks links) {
        this.access = access;
        this.intake = intake;
        this.files = files;
        this.links = links;
    }

    @PostMapping("/{version:v\\d+\\.\\d+}/{number}/media")
    Map<String, String> upload(
            @PathVariable String number,
            @RequestParam(name = "messaging_product", required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String type,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        BusinessNumber owner = access.number("post", number, request);
        Limits.require(product != null, () -> GraphErrors.required("messaging_product"));
        Limits.require(
                "whatsapp".equalsIgnoreCase(product),
                () -> GraphErrors.invalidParam(
                        "Param messaging_product must be one of {WHATSAPP} - got \"" + product + "\"."));
        if (file == null) {
            throw GraphErrors.required("file");
        }
        String mimeType = type == null || type.isBlank() ? String.valueOf(file.getContentType()) : type;
        return Map.of(
                "id",
                intake.take(owner.wabaId(), mimeType, file.getBytes(), file.getOriginalFilename())
                        .id());
    }

    @GetMapping({MediaLinks.PATH, MediaLinks.PATH + "/"})
    ResponseEntity<byte[]> download(
            @RequestParam String mid, @RequestParam long ext, @RequestParam String hash, HttpServletRequest request) {
        access.check(request);
        MediaFile file = files.find(mid).orElse(null);
        if (file == null || !links.isGood(mid, ext, hash)) {
            return ResponseEntity.notFound().build();
        }
        access.account("get", file.wabaId(), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mimeType())
                .body(files.bytes(file));
    }
}
