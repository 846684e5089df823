package org.huizong.workbook.grid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.Refusals;

/** A web archive (MHTML): pages packed as the parts of a mail, as Excel's and many systems' "single file web page". */
final class MimePage {
    private static final Pattern START =
            Pattern.compile("\\A\\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){1,40}");
    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w-]{3,20})");
    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    private final List<String> pages = new ArrayList<>();
    private int parts;

    private MimePage() {}

    /** Whether a file begins with the headers of a mail. */
    static boolean isMime(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher headers = START.matcher(head);
        return headers.lookingAt() && headers.group().toLowerCase(Locale.ROOT).contains("mime-version:");
    }

    /**
     * The web pages inside, as text.
     *
     * @throws org.huizong.finding.Refusal I247 when the last part is not closed
     */
    static List<String> pages(byte[] bytes) {
        MimePage mail = new MimePage();
        mail.read(new String(bytes, StandardCharsets.ISO_8859_1), 0);
        return mail.pages;
    }

    private void read(String part, int depth) {
        Refusals.unless(depth <= DEEPEST && parts++ < MOST, FindingCode.I212, parts + " MIME", MOST + " MIME");
        Matcher start = START.matcher(part);
        String headers = start.lookingAt() ? unfolded(start.group()) : "";
        String body = start.lookingAt() ? part.substring(start.end()).replaceFirst("\\A\\r?\\n", "") : part;
        String type = header(headers, "content-type");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            Matcher boundary = BOUNDARY.matcher(type);
            if (boundary.find()) {
                String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
                split(body, mark).forEach(piece -> read(piece, depth + 1));
            }
        } else if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            Matcher charset = CHARSET.matcher(type);
            byte[] decoded = decoded(body, header(headers, "content-transfer-encoding"));
            PlainText.decode(decoded, charset.find() ? Optional.of(charset.group(1)) : Optional.empty())
                    .ifPresent(pages::add);
        }
    }

    private static List<String> split(String body, String mark) {
        List<String> pieces = new ArrayList<>();
        int at = body.indexOf(mark);
        while (at >= 0 && !body.startsWith("--", at + mark.length())) {
            int from = at + mark.length();
            at = body.indexOf("\n" + mark, from);
            Refusals.unless(at >= 0, FindingCode.I247, "");
            pieces.add(body.substring(from, at).replaceFirst("\\A[ \\t]*\\r?\\n", ""));
            at++;
        }
        return pieces;
    }

    private static String unfolded(String headers) {
        return headers.replaceAll("\\r?\\n[ \\t]+", " ");
    }

    private static String header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] decoded(String body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(body.replaceAll("[^A-Za-z0-9+/=]", ""));
            case "quoted-printable" -> quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** RFC 2045, 6.7; what is no proper escape stands for itself. */
    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int at = 0; at < body.length(); at++) {
            char letter = body.charAt(at);
            if (letter == '=' && body.startsWith("\n", at + 1)) {
                at++;
            } else if (letter == '=' && body.startsWith("\r\n", at + 1)) {
                at += 2;
            } else if (letter == '=' && hex(body, at + 1) >= 0) {
                bytes.write(hex(body, at + 1));
                at += 2;
            } else {
                bytes.write(letter);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
