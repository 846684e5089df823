package org.huizong.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on the wire, as no browser would send them. */
record Wire(int port) {
    private static final int PATIENCE = 30_000;

    /** An answer: its first line's status, and everything that came. */
    record Heard(int status, String text) {
        String location() {
            return text.lines()
                    .filter(line -> line.regionMatches(true, 0, "Location:", 0, 9))
                    .map(line -> line.substring(9).strip().replaceFirst("^http://[^/]*", ""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Asks for a path, written as it stands. */
    Heard get(String path) {
        return say("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    /** Sends a multipart body with headers of one's own. */
    Heard multipart(String path, String headers, String body) {
        return say("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n" + body);
    }

    /** Says something, stops talking, and hears what comes; the desk may hang up on whoever goes on too long. */
    Heard say(String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Heard(heard.startsWith("HTTP/1.1 ") ? Integer.parseInt(heard.substring(9, 12)) : 0, heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
