package org.huizong.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the sheet 指标 of the catalogue workbook. */
public enum CatalogueColumn {
    CODE("代码", "code"),
    NAME("名称", "name"),
    KIND("二级指标", "kind"),
    MEASURE("计量单位", "measure"),
    DIRECTION("方向", "direction"),
    NUMERATOR("分子", "numerator"),
    DENOMINATOR("分母", "denominator"),
    SYNONYMS("别名", "synonyms"),
    FROM("有效起", "from"),
    TO("有效止", "to"),
    SOURCE("来源", "source"),
    NOTE("备注", "note");

    /** Name of the sheet. */
    public static final String SHEET = "指标";

    private final String header;
    private final String english;

    CatalogueColumn(String header, String english) {
        this.header = header;
        this.english = english;
    }

    /** Its header. */
    public String header() {
        return header;
    }

    /** All headers: English by Chinese. */
    public static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        Stream.of(values()).forEach(column -> headers.put(column.header, column.english));
        return headers;
    }

    /** The headers that must be there. */
    public static List<String> needed() {
        return List.of(CODE.header, NAME.header);
    }
}
