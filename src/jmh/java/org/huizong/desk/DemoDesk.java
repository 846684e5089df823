package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.cli.DemoSource;
import org.huizong.demo.MadeUpCity;
import org.huizong.job.RunRequest;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Database;

/**
 * A desk for the made-up city, at a time that never changes by itself: three districts have sent in their files by other
 * ways, 甲区 sends its own in at the desk.
 */
final class DemoDesk implements AutoCloseable {
    static final String PASSWORD = "Yan-Shi-2024";
    static final String BUREAU = "990101001";

    private static final Instant BEGUN = Instant.parse("2024-03-28T01:30:00Z");

    private final Path folder;
    private final SettableClock clock = new SettableClock(Clock.fixed(BEGUN, ZoneId.of("Asia/Shanghai")));
    private final CountDownLatch seen = new CountDownLatch(1);
    private final Desk desk;
    private final Database books;

    DemoDesk(Path folder) throws IOException {
        this.folder = folder;
        new MadeUpCity(1, new MadeUpCity.Size(6, 8, 0), true).write(Path.of("templates-xlsx"), folder);
        Files.move(folder.resolve("inbox/甲区"), folder.resolve("甲区"));
        Path job = folder.resolve("2023.yaml");
        String text = Files.readString(folder.resolve("job.yaml")).replace("（虚构数据）", "");
        Files.writeString(job, text + "schedule: {cron: \"0 0 2 5 * *\", zone: Asia/Shanghai, missed: 补跑一次}\n");
        Path earlier = folder.resolve("2022.yaml");
        Files.createDirectories(folder.resolve("inbox2022"));
        Files.writeString(earlier, text.replace("2023", "2022").replace("inbox: inbox", "inbox: inbox2022"));
        String url = "jdbc:h2:mem:pictures;DB_CLOSE_DELAY=-1";
        List<DeskSource> jobs = Stream.of(earlier, job)
                .<DeskSource>map(path -> new ChangedSource(
                        DemoSource.of(path, folder.resolve("out"), url, clock),
                        its -> new DeskJob(watched(its.request()), its.library(), url, its.schedule())))
                .toList();
        desk = Desk.open(new DeskPlan("127.0.0.1", 0, url, jobs, clock));
        books = Database.open(url, Map.of());
        books.accounts().password("admin", "{noop}" + PASSWORD, false);
        let("甲区司法局", Role.FILLER, BUREAU);
        let("甲区审核", Role.REVIEWER, "990101");
        let("市局审核", Role.REVIEWER, "990100");
        let("分管领导", Role.READER, "");
    }

    private void let(String name, Role role, String place) {
        books.accounts().add(new Account(name, "{noop}" + PASSWORD, role, place), clock.instant());
    }

    /** Its runs wait halfway until they were seen. */
    private RunRequest watched(RunRequest its) {
        return new RunRequest(
                its.assignment(),
                its.basis(),
                its.examination(),
                its.publisher(),
                its.returning(),
                its.out(),
                its.clock(),
                (done, total) -> {
                    if (done < total) {
                        await(seen);
                    }
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the run go on. */
    void seen() {
        seen.countDown();
    }

    SettableClock clock() {
        return clock;
    }

    int port() {
        return desk.port();
    }

    /** Files of 甲区 that nobody has sent in yet, those whose name holds a text. */
    Path[] files(String part) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("甲区"))) {
            return all.filter(file -> file.getFileName().toString().matches(".*(" + part + ").*"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    /** A form with a wrong sum and a wrong rate. */
    Path spoilt(Path form) throws IOException {
        Path spoilt = Files.createDirectories(folder.resolve("报送")).resolve(form.getFileName());
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(spoilt)) {
            XSSFSheet sheet = book.getSheetAt(0);
            write(sheet.getRow(31), 5, "99.75");
            write(sheet.getRow(19), 7, "86.00%");
            book.write(out);
        }
        return spoilt;
    }

    /** A new version of a form, with one rule more severe. */
    Path template() throws IOException {
        Path file = folder.resolve("新表样.xlsx");
        try (InputStream in = Files.newInputStream(folder.resolve("templates/部门整体支出绩效自评表.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            write(book.getSheet("_表样").getRow(1), 1, "2024");
            book.getName("HUIZONG_FORM").setRefersToFormula("\"dept-self-evaluation@2024\"");
            for (Row rule : book.getSheet("_公式")) {
                if (rule.getCell(0).getStringCellValue().equals("R201")) {
                    write(rule, 3, "本年收入合计执行<=本年收入合计全年预算*0.95");
                }
            }
            book.write(out);
        }
        return file;
    }

    /** In a cell of its own: what POI writes over another kind of text says two things at once. */
    private static void write(Row row, int column, String text) {
        CellStyle look = row.getCell(column).getCellStyle();
        row.removeCell(row.getCell(column));
        Cell cell = row.createCell(column);
        cell.setCellStyle(look);
        cell.setCellValue(text);
    }

    @Override
    public void close() {
        desk.close();
        books.close();
    }
}
