package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is saved under its name, whatever characters it has. */
final class Attachment {
    private Attachment() {}

    /** The whole file at once. */
    static ResponseEntity<byte[]> of(String name, MediaType kind, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(kind)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(bytes);
    }

    /** Where a long file is written to, while it is made. */
    static OutputStream stream(HttpServletResponse response, String name, String kind) throws IOException {
        response.setContentType(kind);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        return response.getOutputStream();
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
