package com.crmres.core.menu.photo;

import com.crmres.kit.error.InvalidRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** A file as it comes in: as the body itself or as the part of a form. */
final class Upload {

    /** What a form has beside its file; others take larger files than this one. */
    private static final long AROUND = 64 * 1024;

    private Upload() {}

    static byte[] read(HttpServletRequest request, long most) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        boolean form = type.startsWith("multipart/");
        if (request.getContentLengthLong() > most + (form ? AROUND : 0)) {
            throw PictureRefused.tooLarge(most);
        }
        return form ? part(request, most) : read(request.getInputStream(), most);
    }

    private static byte[] part(HttpServletRequest request, long most) {
        try {
            Part photo = request.getPart("photo");
            if (photo == null) {
                throw new InvalidRequest(Map.of("fields", Map.of("photo", "missing")));
            }
            return read(photo.getInputStream(), most);
        } catch (IllegalStateException larger) {
            throw PictureRefused.tooLarge(most);
        } catch (ServletException | IOException noForm) {
            throw PictureRefused.unreadable();
        }
    }

    private static byte[] read(InputStream file, long most) throws IOException {
        byte[] bytes = file.readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            throw PictureRefused.tooLarge(most);
        }
        return bytes;
    }
}
