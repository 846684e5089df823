package org.huizong.workbook.part;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as XML writes them, and parts in other encodings brought to UTF-8. */
public final class XmlText {
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]+|amp|lt|gt|quot|apos);");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int HEAD = 200;

    private XmlText() {}

    /** Text fit for an element or an attribute, cleaned of what XML forbids. */
    public static String encoded(String text) {
        return escaped(SafeText.of(text));
    }

    /** Text for an attribute that is no cell text, such as a name: nothing but XML's own escapes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** What the characters of an attribute or a text mean. */
    public static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1))));
    }

    private static String meaning(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                Character.toString(
                        entity.startsWith("#x")
                                ? Integer.parseInt(entity.substring(2), 16)
                                : Integer.parseInt(entity.substring(1)));
        };
    }

    /** A part in UTF-8; refuses bytes that are not in the encoding that the part names. */
    static byte[] utf8(String part, byte[] xml) {
        Charset charset = charset(xml);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return xml;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
            Matcher declared = DECLARED.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
            String rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
            String said = declared.find()
                    ? rest.substring(0, declared.start(1)) + "UTF-8" + rest.substring(declared.end(1))
                    : rest;
            return said.getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw Refusals.damaged(part);
        }
    }

    private static Charset charset(byte[] xml) {
        if (xml.length > 1 && (xml[0] == (byte) 0xFE || xml[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (xml.length > 1 && (xml[0] == (byte) 0xFF || xml[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared =
                DECLARED.matcher(new String(xml, 0, Math.min(HEAD, xml.length), StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        return name.equalsIgnoreCase("UTF-8") || name.equalsIgnoreCase("US-ASCII") || !Charset.isSupported(name)
                ? StandardCharsets.UTF_8
                : Charset.forName(name);
    }
}
