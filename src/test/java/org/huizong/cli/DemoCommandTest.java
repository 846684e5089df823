package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Workbook;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.intake.Kept;
import org.huizong.intake.Sha256;
import org.huizong.store.Database;
import org.huizong.store.Ledger;
import org.huizong.store.LiveFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private final Shell shell = Shell.chinese();

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        demo("one", 7, 1, 3);
        demo("two", 7, 1, 3);
        demo("other", 8, 1, 3);
        assertThat(files("one")).isEqualTo(files("two")).isNotEqualTo(files("other"));
        assertThat(folder.resolve("one/虚构数据.txt")).content().contains("虚构数据");
        assertThat(folder.resolve("one/job.yaml")).content().contains("虚构数据");
    }

    @Test
    void madeUpFiguresAreNeverWrittenBesideOthers() throws IOException {
        Files.createDirectories(folder.resolve("real/inbox"));
        assertThat(demo("real", 1, 1, 1)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("J686 ");
        assertThat(demo("none", 1, 0, 1)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("J687：");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aCityComesToWhatIsTrueOfIt() throws IOException {
        assertThat(demo("city", 3, 3, 4)).isZero();
        assertThat(run()).isZero();
        CityTruth truth = new CityTruth(folder.resolve("city"));
        try (Database database = Database.open(Database.urlOf(folder.resolve("out/job/db/huizong")), Map.of())) {
            Ledger ledger = database.ledger();
            assertStored(truth, ledger.declared(ledger.counting("job", ledger.forms("job"))));
            assertFound(truth, ledger.live("job"));
        }
        List<String> wrong = new ArrayList<>();
        try (Workbook book = CityTruth.open(workbook())) {
            assertThat(truth.checkMoney(book.getSheet("汇总表"), wrong)).isGreaterThan(800);
            assertThat(truth.checkIndicators(book.getSheet("分区明细"), wrong)).isGreaterThan(1000);
        }
        assertThat(wrong).isEmpty();
    }

    /** Every number in the database is the one that was typed, in whatever way, and there is no other. */
    private static void assertStored(CityTruth truth, List<Kept> kept) {
        Map<String, BigDecimal> stored = new HashMap<>();
        for (Kept one : kept) {
            String of = one.unit() + " " + one.form().code() + " ";
            one.declaration().values().forEach((field, value) -> put(stored, of + "0 " + field, value));
            one.declaration()
                    .lines()
                    .forEach((section, lines) -> lines.forEach(line -> line.values()
                            .forEach((field, value) ->
                                    put(stored, of + line.number() + " " + section + "/" + field, value))));
        }
        Map<String, BigDecimal> expected = new HashMap<>();
        for (String[] value : truth.values()) {
            String field = value[5].equals("0") ? value[6] : value[4] + "/" + value[6];
            expected.put(
                    value[1] + " " + value[2] + " " + value[5] + " " + field,
                    new BigDecimal(value[7]).stripTrailingZeros());
        }
        assertThat(stored).isEqualTo(expected).hasSizeGreaterThan(1200);
    }

    private static void put(Map<String, BigDecimal> stored, String name, Value value) {
        value.number().ifPresent(number -> stored.put(name, number.stripTrailingZeros()));
    }

    /** Every planted fault is found in its cell, and nothing else is an error. */
    private void assertFound(CityTruth truth, List<LiveFile> live) {
        List<String> errors = new ArrayList<>();
        live.forEach(file -> file.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> errors.add(file.file() + " " + told(finding))));
        List<String> planted = new ArrayList<>();
        for (String[] fault : truth.faults()) {
            if (fault[4].startsWith("WRONG")) {
                planted.add(fault[5] + " " + fault[10] + " " + fault[7]);
            } else if (fault[4].equals("DAMAGED")) {
                planted.add(fault[5] + " " + FindingCode.I247 + " ");
            } else if (fault[4].equals("MISSING") || fault[4].equals("LATE")) {
                assertThat(live).noneMatch(file -> file.file().equals(fault[5]));
            } else if (!fault[10].isEmpty()) {
                assertThat(shell.out()).contains(fault[10] + "：");
            }
        }
        assertThat(errors).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(truth.faults())
                .extracting(fault -> fault[4])
                .containsExactlyInAnyOrder(
                        "WRONG_SUM",
                        "WRONG_RATE",
                        "MISSING",
                        "LATE",
                        "DAMAGED",
                        "DUPLICATE",
                        "CORRECTED",
                        "OTHER_LAYOUT");
    }

    private static String told(Finding finding) {
        String rule = finding.detail().rule();
        return (rule.isEmpty() ? finding.code().name() : rule) + " "
                + finding.place().cell();
    }

    private int demo(String name, int seed, int districts, int units) {
        return shell.run(
                "demo",
                "--seed",
                String.valueOf(seed),
                "--districts",
                String.valueOf(districts),
                "--units",
                String.valueOf(units),
                "--out",
                folder.resolve(name).toString());
    }

    private int run() {
        return shell.run(
                "run",
                folder.resolve("city/job.yaml").toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private Path workbook() throws IOException {
        try (var files = Files.list(folder.resolve("out/job/0001"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> files(String city) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Path root = folder.resolve(city);
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
