package org.huizong.workbook.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.huizong.workbook.filled.TestForms;

/** The filled form of {@link TestForms} as SpreadsheetML, as a web page and as comma-separated text, with more in it. */
final class HostileTexts {
    private static final String[][] FORM = {
        {"部门收支表"},
        {"单位名称", "甲县司法局", "年度", "2023年度"},
        {"收支情况"},
        {"项目", "预算数", "执行数", "执行率"},
        {"基本支出", "", "60.00", ""},
        {"项目支出", "", "34.00", ""},
        {"支出合计", "100.00", "94.00", "94.00%"},
        {"等级", "优", "", ""},
        {"绩效指标"},
        {"一级指标", "三级指标", "分值", "得分"},
        {"产出指标", "办理案件数", "60", "58"},
        {"满意度指标", "群众满意度", "40", "40"},
        {"合计", "98", "", ""},
    };

    private HostileTexts() {}

    static byte[] xml(String more, String text) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
                + "<Styles><Style ss:ID='s'><NumberFormat/></Style></Styles>"
                + "<Worksheet ss:Name='部门收支表'><Table ss:ExpandedRowCount='13'>");
        for (String[] row : FORM) {
            xml.append("<Row>");
            for (String cell : row) {
                xml.append("<Cell").append(row.length == 1 ? " ss:MergeAcross='3'>" : ">");
                boolean number = cell.matches("[\\d.]+");
                xml.append("<Data ss:Type='").append(number ? "Number'>" : "String'>");
                xml.append(told(cell, text)).append("</Data></Cell>");
            }
            xml.append("</Row>");
        }
        return bytes(xml.append(more).append("</Table></Worksheet></Workbook>"));
    }

    static byte[] lyingXml() {
        return bytes(new StringBuilder(new String(xml("", ""), StandardCharsets.UTF_8)
                .replace("ss:ExpandedRowCount='13'", "ss:ExpandedRowCount='2' ss:ExpandedColumnCount='9999999999'")));
    }

    static byte[] html(String more, String text) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=utf-8></head><body><table>");
        for (String[] row : FORM) {
            html.append("<tr>");
            for (String cell : row) {
                html.append(row.length == 1 ? "<td colspan=4>" : "<td>")
                        .append(told(cell, text))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return bytes(html.append(more).append("</table></body></html>"));
    }

    static byte[] csv(String more) {
        StringBuilder csv = new StringBuilder();
        for (String[] row : FORM) {
            csv.append(String.join(",", row)).append('\n');
        }
        return bytes(csv.append(more));
    }

    /** All but the last third. */
    static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    private static String told(String cell, String text) {
        return cell.equals("办理案件数") && !text.isEmpty() ? text : cell;
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
