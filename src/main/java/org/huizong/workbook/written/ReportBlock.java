package org.huizong.workbook.written;

import java.util.Optional;
import java.util.stream.Stream;

/** A block of the consolidated workbook; a layout says by its word, in braces, on which sheet it stands. */
public enum ReportBlock {
    CONTENTS("目录", "本册各表"),
    OVERVIEW("总览", "收表情况、主要指标和图"),
    MONEY("收支汇总", "各地区、各单位的金额，逐级合计"),
    DETAIL("分区明细", "各项业务数据按地区逐级合计"),
    ATTAINMENT("指标完成", "指标值与完成值比较：完成率、偏差、是否达成、单位名次"),
    TARGETS("指标明细", "各单位的绩效指标：指标值、完成值"),
    MAPPED("指标对照", "各单位填写的三级指标与指标库对照"),
    SCORES("自评得分", "各单位自评得分、分项和等级"),
    TASKS("重点任务", "各单位的重点工作任务"),
    LISTS("其他清单", "各单位填报的其他清单"),
    STANDINGS("报送情况", "每个单位每张表的状态和报送率"),
    FINDINGS("问题与说明", "审核发现的问题和单位的核实说明"),
    UNSENT("未报名单", "未报、退回、迟报的单位和逾期天数"),
    CONTROL("控制总数", "从文件到合计逐级核对，差额为零"),
    SOURCES("数据来源", "每个数字出自哪个文件的哪个单元格");

    private final String word;
    private final String purpose;

    ReportBlock(String word, String purpose) {
        this.word = word;
        this.purpose = purpose;
    }

    /** What the layout names it by. */
    String word() {
        return word;
    }

    /** What one finds there, in a sentence for the contents; or the empty string. */
    public String purpose() {
        return purpose;
    }

    /** Whether a word can be filled in on its sheet. */
    boolean fills(LayoutWord which) {
        return switch (which) {
            case TABLE, LINES -> this == TARGETS || this == TASKS || this == LISTS;
            case PAGE -> isLong();
            case COUNTS -> this == FINDINGS;
            case STATES -> this == MAPPED;
            case FILES -> this == SOURCES;
            case TITLE, PERIOD, MADE_AT, DAY, ACCOUNT, SCOPE, SHEET, RETURNED -> true;
        };
    }

    /** Whether its list goes on on a further sheet. */
    private boolean isLong() {
        return switch (this) {
            case CONTENTS, OVERVIEW, MONEY, DETAIL, CONTROL -> false;
            case ATTAINMENT, TARGETS, MAPPED, SCORES, TASKS, LISTS, STANDINGS, FINDINGS, UNSENT, SOURCES -> true;
        };
    }

    /** The block of a word. */
    static Optional<ReportBlock> of(String word) {
        return Stream.of(values()).filter(block -> block.word.equals(word)).findFirst();
    }
}
