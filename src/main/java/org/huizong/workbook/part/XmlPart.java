package org.huizong.workbook.part;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.huizong.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, read element by element from the outside in.
 *
 * <p>Malformed XML is refused with R377, or with I213 when its bytes are not those that were written; a document type with
 * I216, an endless text with I218. Not safe for threads.
 */
public final class XmlPart implements AutoCloseable {
    private static final InputFactoryImpl FACTORY = factory();

    private final String name;
    private final XMLStreamReader2 xml;
    private final @Nullable InputStream stream;

    private XmlPart(String name, XMLStreamReader2 xml, @Nullable InputStream stream) {
        this.name = name;
        this.xml = xml;
        this.stream = stream;
    }

    public static XmlPart of(String name, byte[] bytes) {
        if (isWide(bytes)) {
            return of(name, new ByteArrayInputStream(bytes));
        }
        try {
            Stax2ByteArraySource source = new Stax2ByteArraySource(bytes, 0, bytes.length);
            return new XmlPart(name, (XMLStreamReader2) FACTORY.createXMLStreamReader(source), null);
        } catch (XMLStreamException e) {
            throw Refusals.damaged(name);
        }
    }

    public static XmlPart of(String name, InputStream stream) {
        try {
            return new XmlPart(name, (XMLStreamReader2) FACTORY.createXMLStreamReader(stream), stream);
        } catch (XMLStreamException e) {
            throw Refusals.damaged(name);
        }
    }

    /** Whether its characters have two bytes; the parser takes such text from a stream only. */
    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] <= 0 || bytes[1] == 0) && bytes[0] != (byte) 0xEF;
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the root element and tells its name. */
    public String root() {
        if (!child()) {
            throw Refusals.damaged(name);
        }
        return xml.getLocalName();
    }

    /** Goes to the next element inside the current one; false when there are no more and the current one is left. */
    public boolean child() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Local name of the current element. */
    public String element() {
        return xml.getLocalName();
    }

    /** Namespace of the current element, or the empty string. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Leaves the current element and all inside it. */
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Refusals.unless(depth++ < ReadLimits.DEPTH, FindingCode.I213, name);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text of the current element, elements inside it left out; leaves the element. */
    public String text() {
        String text = "";
        @Nullable StringBuilder longer = null;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return longer == null ? text : longer.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String more = characters();
                    Refusals.unless(
                            text.length() + more.length() <= ReadLimits.TEXT, FindingCode.I221, "" + ReadLimits.TEXT);
                    if (longer == null && text.isEmpty()) {
                        text = more;
                    } else {
                        longer = longer == null ? new StringBuilder(text) : longer;
                        longer.append(more);
                        Refusals.unless(longer.length() <= ReadLimits.TEXT, FindingCode.I221, "" + ReadLimits.TEXT);
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.of(FindingCode.I216, name);
                default -> {}
            }
        }
    }

    private String characters() {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            throw malformed();
        }
    }

    public int attributes() {
        return xml.getAttributeCount();
    }

    public String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeNamespace(int index) {
        String uri = xml.getAttributeNamespace(index);
        return uri == null ? "" : uri;
    }

    public String attribute(int index) {
        return xml.getAttributeValue(index);
    }

    /** An attribute of the current element by its local name, or the empty string. */
    public String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether an attribute says yes. */
    public boolean flag(String attribute) {
        String value = attribute(attribute);
        return value.equals("1") || value.equals("true");
    }

    private int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw Refusals.of(FindingCode.I216, name);
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException | java.util.NoSuchElementException e) {
            throw malformed();
        }
    }

    /** What is streamed has its checksum confronted first. */
    private org.huizong.finding.Refusal malformed() {
        try {
            if (stream != null) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            return Refusals.damaged(name);
        }
        Location place = xml.getLocation();
        return Refusals.of(FindingCode.R377, name, "" + place.getLineNumber(), "" + place.getColumnNumber());
    }

    /** Reads to the end, so that what follows is well-formed and the checksum is confronted. */
    public void finish() {
        try {
            while (xml.hasNext()) {
                next();
            }
            if (stream != null) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException | IOException e) {
            throw Refusals.damaged(name);
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            if (stream != null) {
                stream.close();
            }
        } catch (XMLStreamException | IOException e) {
            throw Refusals.damaged(name);
        }
    }
}
