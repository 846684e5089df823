package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

/** Formulas are parsed once for a form and answered by many threads at a time. */
class SharedRulesTest {
    private static final String MORE = """
            | N1 | | 警告 | SUMIFS(绩效指标[得分],绩效指标[一级指标],"满意*")>=40 | {左} 低。 | 说明。 | 总分 | | | |
            | N2 | 绩效指标 | 警告 | MATCH("*"&三级指标,绩效指标[三级指标],0)>2 | {三级指标}。 | 说明。 | 得分 | | | |
            | N3 | | 错误 | IF(支出合计>90,MAX(绩效指标[得分]),0)<=57 | 高。 | 改。 | | | | |
            """;

    @Test
    void manyThreadsFindInManyFormsWhatOneFinds() throws Exception {
        FormTemplate form = TemplateReader.read(
                        TestForms.template(TestForms.FIELDS, TestForms.RULES + MORE)
                                .xlsx(),
                        "")
                .template()
                .orElseThrow();
        List<Declaration> forms = new ArrayList<>();
        for (int cents = 10; cents < 90; cents++) {
            forms.add(filled(form, "93." + cents));
        }
        List<Findings> alone = new ArrayList<>();
        for (Declaration each : forms) {
            alone.add(FormCheck.check(Rulebook.of(form, new PoiFormulas()), each, Optional.empty()));
        }
        Rulebook shared = Rulebook.of(form, new PoiFormulas());
        assertThat(together(shared, forms)).isEqualTo(alone);
    }

    private static List<Findings> together(Rulebook book, List<Declaration> forms) throws Exception {
        try (Closing threads = new Closing(Executors.newFixedThreadPool(8))) {
            List<Future<Findings>> asked = new ArrayList<>();
            for (Declaration each : forms) {
                asked.add(threads.pool().submit(() -> FormCheck.check(book, each, Optional.empty())));
            }
            List<Findings> found = new ArrayList<>();
            for (Future<Findings> each : asked) {
                found.add(each.get());
            }
            return found;
        }
    }

    private record Closing(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static Declaration filled(FormTemplate form, String total) {
        return FilledWorkbook.open(TestForms.filled().xlsx("| 94.00    |", "| " + total + " |"))
                .resembles(List.of(form))
                .orElseThrow()
                .read()
                .declaration();
    }
}
