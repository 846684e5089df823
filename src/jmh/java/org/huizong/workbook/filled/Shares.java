package org.huizong.workbook.filled;

import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Inspection;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.grid.XlsxReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.huizong.check.FormCheck;
import org.huizong.check.Rulebook;
import org.huizong.form.FormTemplate;

/** The parts of the way from the bytes of a form to its findings, each by itself over sixteen forms by turns. */
final class Shares {
    private record Form(byte[] bytes, Grid grid, Alignment alignment, FormReading reading) {}

    private final List<Form> forms = new ArrayList<>();
    private final FormTemplate template = BenchForm.ruled();
    private final FormIndex index = FormIndex.of(List.of(template));
    private final Rulebook book = Rulebook.of(template, new PoiFormulas());
    private final ReadBenchmark readers = new ReadBenchmark();
    private int next;

    private Shares() {
        for (int i = 0; i < 16; i++) {
            byte[] bytes = BenchForm.filled(i);
            Grid grid = XlsxReader.read(bytes).grids().get(0);
            Alignment alignment = align(grid);
            forms.add(new Form(bytes, grid, alignment, new FormPlacer(alignment).read()));
        }
    }

    static Map<String, Callable<?>> of() {
        Shares shares = new Shares();
        Map<String, Callable<?>> parts = new LinkedHashMap<>();
        parts.put("inflate and tokenise", shares.readers::b_tokenise_only);
        parts.put("grid", shares.by(form -> XlsxReader.read(form.bytes())));
        parts.put("grid, second look at formulas", shares.by(form -> FilledWorkbook.open(form.bytes())));
        parts.put("recognise", shares.by(form -> shares.align(form.grid())));
        parts.put("place and read values", shares.by(form -> new FormPlacer(form.alignment()).read()));
        parts.put(
                "of it: questions",
                shares.by(form -> ValueQuestions.of(
                        form.alignment(),
                        form.reading().declaration(),
                        new IdentityHashMap<>())));
        parts.put(
                "integrity",
                shares.by(form -> new Integrity(form.alignment(), Inspection.NOTHING)
                        .of(form.reading().declaration())));
        parts.put("thirty rules", shares.by(form -> FormCheck.check(
                shares.book, form.reading().declaration(), Optional.empty())));
        return parts;
    }

    private Alignment align(Grid grid) {
        return Alignment.of(index.blanks().get(0), index.labels(grid));
    }

    private Callable<?> by(Function<Form, Object> part) {
        return () -> part.apply(forms.get(next++ & 15));
    }
}
