package org.huizong.workbook.written;

import java.util.Optional;
import java.util.stream.Stream;

/** A sample cell of a layout, named by what it is for; how it looks there is how such cells look in the report. */
public enum Swatch {
    TITLE("标题", "表页的大标题"),
    CAPTION("小标题", "表页中各表的标题"),
    REMARK("说明", "标题下、表下的说明"),
    HEAD("表头", "各栏的名称"),
    WORD("文字", "单位、地区等文字"),
    NUMBER("数字", "业务量等；格式为常规时小数位数随原表"),
    AMOUNT("金额", "金额"),
    COUNT("计数", "份数、序号等整数"),
    RATE("比率", "完成率、报送率等"),
    KEY("关键数", "总览中的份数和主要指标"),
    GRAND("合计", "合计行"),
    PROVINCE("省级合计", "省一级的合计行"),
    CITY("市级合计", "市一级的合计行"),
    COUNTY("县级合计", "县（区）一级的合计行"),
    RETURNED("退回", "退回表所在的行"),
    LINK("链接", "可点击的数字和文字：颜色、下划线"),
    ALERT("警示", "须注意的数字和文字：颜色、加粗"),
    QUIET("淡字", "次要的文字：颜色"),
    STANDING_ACCEPTED("报送：通过", ""),
    STANDING_WARNED("报送：有提示", ""),
    STANDING_RETURNED("报送：退回", ""),
    STANDING_UNREADABLE("报送：无法读取", ""),
    STANDING_MISSING("报送：未报", ""),
    STANDING_NOT_REQUIRED("报送：不要求", ""),
    SEVERITY_ERROR("级别：错误", ""),
    SEVERITY_WARNING("级别：警告", ""),
    SEVERITY_NOTICE("级别：提示", ""),
    MAPPING_PROPOSED("对照：待确认", ""),
    MAPPING_UNKNOWN("对照：未对照", ""),
    GRADE_EXCELLENT("等级：优", ""),
    GRADE_GOOD("等级：良", ""),
    GRADE_FAIR("等级：中", ""),
    GRADE_POOR("等级：差", "");

    private final String word;
    private final String purpose;

    Swatch(String word, String purpose) {
        this.word = word;
        this.purpose = purpose;
    }

    /** The name that stands beside the sample. */
    String word() {
        return word;
    }

    /** What it is for, or the empty string when the name says it. */
    String purpose() {
        return purpose;
    }

    /** The sample of a name. */
    static Optional<Swatch> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
