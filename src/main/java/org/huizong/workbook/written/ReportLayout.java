package org.huizong.workbook.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;

/**
 * How the consolidated workbook looks (报告版式): a workbook with a sheet for each of its sheets, in their order and under
 * their names, and the samples of {@code _样式}. Immutable; safe for threads.
 */
public final class ReportLayout {
    /** The sheet of samples. */
    public static final String SAMPLES = "_样式";

    private final byte[] bytes;
    private final List<LayoutSheet> sheets;

    private ReportLayout(byte[] bytes, List<LayoutSheet> sheets) {
        this.bytes = bytes;
        this.sheets = List.copyOf(sheets);
    }

    /** Reads and lints a layout; every fault is a finding with its sheet and cell. */
    public static LayoutReading read(byte[] xlsx) {
        byte[] bytes = xlsx.clone();
        List<Finding> findings = new ArrayList<>();
        List<LayoutSheet> sheets = List.of();
        try (XSSFWorkbook workbook = open(bytes)) {
            if (workbook.isMacroEnabled()) {
                findings.add(Finding.of(FindingCode.T140, Place.NONE));
            } else {
                sheets = new LayoutLint(workbook, findings).sheets();
            }
        } catch (IOException
                | EmptyFileException
                | UnsupportedFileFormatException
                | POIXMLException
                | OpenXML4JRuntimeException e) {
            findings.add(Finding.of(FindingCode.T140, Place.NONE));
        }
        Findings all = new Findings(findings);
        return new LayoutReading(
                all.hasErrors() ? Optional.empty() : Optional.of(new ReportLayout(bytes, sheets)), all);
    }

    /** Whether a workbook is meant as a layout: it has the samples, or a sheet with the word of a block. */
    public static boolean isOne(byte[] xlsx) {
        try (XSSFWorkbook workbook = open(xlsx)) {
            return workbook.getSheet(SAMPLES) != null || LayoutLint.hasAnchor(workbook);
        } catch (IOException
                | EmptyFileException
                | UnsupportedFileFormatException
                | POIXMLException
                | OpenXML4JRuntimeException e) {
            return false;
        }
    }

    /** The sheets but for the samples, in order. */
    public List<LayoutSheet> sheets() {
        return sheets;
    }

    /** A workbook of its own, to be made into a report. */
    public XSSFWorkbook open() throws IOException {
        return open(bytes);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
