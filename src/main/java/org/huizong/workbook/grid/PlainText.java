package org.huizong.workbook.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.Refusals;

/** Finds out in which encoding a text file is written: its mark, what it declares, UTF-8, then GBK. */
final class PlainText {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int HEAD = 2048;
    private static final int LONGEST_LETTER = 4;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{3,20})");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f]");

    private PlainText() {}

    /** The text without its mark; empty when no encoding fits or it holds control characters. */
    static Optional<String> decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /** The text of a page whose mail header names its encoding. */
    static Optional<String> decode(byte[] bytes, Optional<String> told) {
        List<Charset> charsets = candidates(bytes);
        told.flatMap(PlainText::named).ifPresent(charset -> charsets.add(0, charset));
        Refusals.unless(!endsInsideALetter(bytes), FindingCode.I247, "");
        for (Charset charset : charsets) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                return text.map(PlainText::withoutMark)
                        .filter(plain -> !CONTROL.matcher(plain).find());
            }
        }
        return Optional.empty();
    }

    /** Whether a file too large to be decoded begins as a text does. */
    static boolean isText(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        return endsInsideALetter(head)
                || decode(head).isPresent()
                || decode(Arrays.copyOf(head, head.length - 1)).isPresent();
    }

    /** Whether it is text in UTF-8 that broke off within a letter; its halves would pass for GBK. */
    private static boolean endsInsideALetter(byte[] bytes) {
        int lead = bytes.length - 1;
        while (lead > 0 && lead > bytes.length - LONGEST_LETTER && (bytes[lead] & 0xC0) == 0x80) {
            lead--;
        }
        if (lead <= 0 || (bytes[lead] & 0xC0) != 0xC0) {
            return false;
        }
        int letters = strictly(Arrays.copyOf(bytes, lead), StandardCharsets.UTF_8)
                .map(String::length)
                .orElse(lead);
        return letters < lead && strictly(bytes, StandardCharsets.UTF_8).isEmpty();
    }

    private static List<Charset> candidates(byte[] bytes) {
        List<Charset> charsets = new ArrayList<>();
        if (starts(bytes, 0xFF, 0xFE)) {
            charsets.add(StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            charsets.add(StandardCharsets.UTF_16BE);
        } else {
            declared(bytes).ifPresent(charsets::add);
            charsets.add(StandardCharsets.UTF_8);
            charsets.add(GBK);
        }
        return charsets;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!head.stripLeading().startsWith("<") || !matcher.find()) {
            return Optional.empty();
        }
        return named(matcher.group(1));
    }

    private static Optional<Charset> named(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(name.startsWith("gb") ? GBK : Charset.forName(name))
                    .filter(charset -> !name.startsWith("utf-16"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
