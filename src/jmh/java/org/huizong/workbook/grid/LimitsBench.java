package org.huizong.workbook.grid;

import org.huizong.workbook.filled.TestForms;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.intake.Examined;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;

/** What hostile and honest huge files cost: each is examined in a fresh JVM of 256 MB, as {@code huizong check} does. */
public final class LimitsBench {
    private static final String SEPARATOR = "\u001f";

    private LimitsBench() {}

    /** {@code one FILE TEMPLATES} measures one file; otherwise all files whose names hold the argument. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals("one")) {
            System.out.println(one(Path.of(arguments[1]), Path.of(arguments[2])));
        } else {
            all(arguments.length > 0 ? arguments[0] : "");
        }
    }

    private static void all(String part) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("huizong-limits");
        Path templates = Files.createDirectory(folder.resolve("templates"));
        try (Stream<Path> shipped = Files.list(Path.of("templates-xlsx"))) {
            for (Path path : shipped.filter(file -> file.toString().endsWith(".xlsx")).toList()) {
                Files.copy(path, templates.resolve(path.getFileName()));
            }
        }
        Files.write(templates.resolve("demo.xlsx"), TestForms.template().xlsx());
        System.out.println("| file | KB | said | seconds of processor | of the clock | heap MB | process MB | |");
        System.out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |");
        for (String name : HostileFiles.names()) {
            if (name.contains(part)) {
                HostileFiles.Hostile hostile = HostileFiles.of(name);
                Path file = Files.write(folder.resolve(name), hostile.bytes().get());
                long size = Files.size(file) / 1024;
                String[] told = run(file, templates).split(SEPARATOR, -1);
                Files.delete(file);
                System.out.printf("| %s | %d | %s | %s |%n", name, size, String.join(" | ", told), verdict(hostile, told));
            }
        }
    }

    private static String verdict(HostileFiles.Hostile hostile, String[] told) {
        if (told.length < 5) {
            return "**died**";
        }
        List<String> marks = new ArrayList<>();
        if (Double.parseDouble(told[1]) > 2) {
            marks.add("slow");
        }
        for (String wanted : hostile.told().split(" ")) {
            if (!(" " + told[0] + " ").contains(" " + wanted + " ")) {
                marks.add("not " + wanted);
            }
        }
        return marks.isEmpty() ? "" : "**" + String.join(", ", marks) + "**";
    }

    private static String run(Path file, Path templates) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator, File.pathSeparator),
                        LimitsBench.class.getName(),
                        "one",
                        file.toString(),
                        templates.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(line -> line.contains(SEPARATOR)).findFirst().orElse(out.lines().findFirst().orElse("nothing"));
    }

    private static String one(Path file, Path templates) throws IOException {
        Examiner examiner = Examiner.withoutRegistry(FormLibrary.load(templates));
        long clock = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String said;
        try {
            Inbox inbox = new Inbox(file.getParent());
            Receipt receipt = inbox.receipts(file).get(0);
            said = said(examiner.examine(receipt, inbox.bytes(receipt)));
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            said = e.getClass().getSimpleName() + " at "
                    + Stream.of(trace).filter(at -> at.getClassName().contains("huizong")).map(StackTraceElement::toString).findFirst().orElse("?");
        }
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        double wall = (System.nanoTime() - clock) / 1e9;
        return String.join(SEPARATOR, said, seconds(cpu), seconds(wall), "" + heap(), "" + process());
    }

    private static String said(Examined examined) {
        return examined.parts().stream().map(LimitsBench::said).collect(Collectors.joining(" + "));
    }

    private static String said(Submission part) {
        String codes = part.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .limit(5)
                .collect(Collectors.joining(" "));
        boolean read = part.declaration()
                .map(said -> said.value("支出合计"))
                .map(Value::plain)
                .filter(value -> value.startsWith("94"))
                .isPresent();
        return (read ? HostileFiles.READ + " " : "") + codes;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static String process() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> "" + Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse("?");
    }
}
