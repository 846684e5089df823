package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huizong.form.Period;
import org.junit.jupiter.api.Test;

class ReminderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Unit FIRST = new Unit("1", "甲县司法局", List.of(), "d", "", "办公室 0751-0000000");
    private static final Unit SECOND = new Unit("2", "乙县司法局", List.of(), "e");

    @Test
    void saysWhoOwesWhatSinceWhenAndWhomToAsk() {
        Reminder reminder = new Reminder(
                "年报",
                "",
                DAY,
                List.of(
                        owing(FIRST, "甲县", "收支表", Owing.State.MISSING, 1),
                        owing(FIRST, "甲县", "人员表", Owing.State.RETURNED, 0),
                        owing(SECOND, "乙县", "收支表", Owing.State.MISSING, 1)));
        assertThat(reminder.text()).isEqualTo("""
                        年报催报名单
                        截至2024年3月1日，2家单位共3张表未报或退回未重报，其中2张已逾期。请尽快报送；退回的表请按退回通知改好后重新报送。

                        【甲县】
                        甲县司法局（联系人：办公室 0751-0000000）
                        　　收支表（2023年度）：未报，截止2024年2月29日，逾期1天
                        　　人员表（2023年度）：退回未重报

                        【乙县】
                        乙县司法局
                        　　收支表（2023年度）：未报，截止2024年2月29日，逾期1天
                        """);
    }

    @Test
    void saysThatNothingIsOwed() {
        assertThat(new Reminder("年报", "甲县", DAY, List.of()).text())
                .isEqualTo("年报催报名单（甲县）\n截至2024年3月1日，应报的表已全部报送，没有需要催报的单位。\n");
    }

    private static Owing owing(Unit unit, String district, String form, Owing.State state, long late) {
        Optional<LocalDate> due = late == 0 ? Optional.empty() : Optional.of(DAY.minusDays(late));
        return new Owing(unit, district, form, new Period(2023), state, due, late);
    }
}
