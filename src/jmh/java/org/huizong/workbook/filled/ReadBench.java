package org.huizong.workbook.filled;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the reading benchmarks and prints their ratios as a table, or proves that many forms fit into little memory. */
public final class ReadBench {
    private ReadBench() {}

    /** {@code table}, {@code cpu}, {@code shares}, or {@code memory N}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("cpu")) {
            CpuBench.run();
        } else if (arguments.length > 0 && arguments[0].equals("shares")) {
            CpuBench.shares();
        } else if (arguments.length > 1 && arguments[0].equals("memory")) {
            memory(Integer.parseInt(arguments[1]));
        } else {
            table(new Runner(new OptionsBuilder()
                            .include(ReadBenchmark.class.getSimpleName())
                            .build())
                    .run());
        }
    }

    private static void table(Collection<RunResult> results) {
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            scores.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        double grid = scores.getOrDefault("c_huizong_grid", Double.NaN);
        double tokens = scores.getOrDefault("b_tokenise_only", Double.NaN);
        System.out.println("| reader | ms a form (median) | × tokenise-only | × our grid |");
        System.out.println("| --- | ---: | ---: | ---: |");
        scores.forEach((name, score) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.2f | %.2f |%n",
                name.substring(2).replace('_', ' '),
                score / 1000,
                score / tokens,
                score / grid));
    }

    private static void memory(int count) {
        FormIndex forms = FormIndex.of(List.of(BenchForm.template()));
        byte[][] files = new byte[16][];
        for (int i = 0; i < files.length; i++) {
            files[i] = BenchForm.filled(i);
        }
        long values = 0;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            values += FilledWorkbook.open(files[i & 15])
                    .resembles(forms)
                    .orElseThrow()
                    .read()
                    .declaration()
                    .values()
                    .size();
        }
        System.out.printf(
                Locale.ROOT,
                "%d forms of %d bytes, %d values, in %.1f s, -Xmx %d MB%n",
                count,
                files[0].length,
                values,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
