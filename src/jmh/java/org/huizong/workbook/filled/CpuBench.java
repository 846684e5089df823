package org.huizong.workbook.filled;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The reading benchmarks on a machine that others use at the same time: processor time of one thread, readers by turns.
 */
public final class CpuBench {
    private static final int WARM = Integer.getInteger("huizong.warm", 2_000);
    private static final int ROUNDS = 11;
    private static final int A_ROUND = 60;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private CpuBench() {}

    /** Prints a line a reader. */
    static void run() throws Exception {
        print(measured(readers(new ReadBenchmark())), "tokenise only", "huizong grid");
    }

    /** Prints a line for each part of the way of one form. */
    static void shares() throws Exception {
        print(measured(Shares.of()), "inflate and tokenise", "grid");
    }

    private static Map<String, double[]> measured(Map<String, Callable<?>> readers) throws Exception {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<?>> reader : readers.entrySet()) {
            time(reader.getValue(), WARM);
            figures.put(reader.getKey(), new double[ROUNDS]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> reader : readers.entrySet()) {
                figures.get(reader.getKey())[round] = time(reader.getValue(), A_ROUND);
            }
        }
        return figures;
    }

    private static Map<String, Callable<?>> readers(ReadBenchmark bench) {
        Map<String, Callable<?>> readers = new LinkedHashMap<>();
        readers.put("inflate only", bench::a_inflate_only);
        readers.put("tokenise only", bench::b_tokenise_only);
        readers.put("huizong grid", bench::c_huizong_grid);
        readers.put("huizong values", bench::d_huizong_values);
        readers.put("poi user model", bench::e_poi_user_model);
        readers.put("poi streaming", bench::f_poi_streaming);
        readers.put("fastexcel reader", bench::g_fastexcel_reader);
        readers.put("easyexcel", bench::h_easyexcel);
        return readers;
    }

    /** Milliseconds of processor time a form. */
    public static double time(Callable<?> reader, int count) throws Exception {
        long start = CLOCK.getCurrentThreadCpuTime();
        int seen = 0;
        for (int i = 0; i < count; i++) {
            seen += reader.call().hashCode();
        }
        double spent = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / count;
        return seen == 42 ? spent + 1e-9 : spent;
    }

    private static void print(Map<String, double[]> figures, String one, String other) {
        figures.values().forEach(Arrays::sort);
        double tokens = figures.get(one)[ROUNDS / 2];
        double grid = figures.get(other)[ROUNDS / 2];
        System.out.println("| reader | ms processor time a form: median | least | × tokenise-only | × our grid |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        figures.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.2f | %.2f |%n",
                name,
                times[ROUNDS / 2],
                times[0],
                times[ROUNDS / 2] / tokens,
                times[ROUNDS / 2] / grid));
    }
}
