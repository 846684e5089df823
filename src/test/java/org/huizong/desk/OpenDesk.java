package org.huizong.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.form.Period;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Returning;
import org.huizong.intake.TemplateFolder;
import org.huizong.job.Basis;
import org.huizong.job.Progress;
import org.huizong.job.RunRequest;
import org.huizong.registry.Assignment;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.store.Account;
import org.huizong.store.Database;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A desk on a free port: one form, owed by 甲县司法局 and 乙县司法局 until the last of February 2024; it is the first of March. */
final class OpenDesk implements AutoCloseable {
    static final String UPLOADS = "/jobs/shi/uploads";
    static final String STANDING = "/jobs/shi/standing";
    static final String REVIEWS = "/jobs/shi/reviews";
    /** Of 甲县司法局. */
    static final String REVIEW = REVIEWS + "/100001/demo/2023";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T01:30:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> ONE_FORM = Map.of("demo", "部门收支表");
    private static final Pattern PASSWORD = Pattern.compile("class=\"password[ token]*\">([^<]+)<");
    /** What everybody here chooses; kept as it is, because hashes take their time. */
    private static final String CHOSEN = "Selbst-Gewaehlt-1";

    static final String HASH = "{noop}" + CHOSEN;

    private final Path folder;
    private DeskPlan plan;
    private final Database database;
    private final String firstPassword;
    private final SettableClock clock;
    private final List<DeskSource> beside = new CopyOnWriteArrayList<>();
    private Desk desk;

    private OpenDesk(Path folder, DeskPlan plan, SettableClock clock) {
        this.folder = folder;
        this.clock = clock;
        this.plan = plan;
        this.desk = Desk.open(plan, () -> List.copyOf(beside));
        this.firstPassword = desk.firstPassword().orElse("");
        this.database = Database.open(plan.databaseUrl(), Map.of());
        database.accounts().password("admin", HASH, false);
    }

    static OpenDesk in(Path folder) throws IOException {
        return in(folder, request -> request);
    }

    /** A desk that was never opened before. */
    static OpenDesk first(Path folder) throws IOException {
        return in(folder, ONE_FORM, request -> request, NewBooks.empty());
    }

    /** A desk with something else about its runs. */
    static OpenDesk in(Path folder, UnaryOperator<RunRequest> change) throws IOException {
        return in(folder, ONE_FORM, change, NewBooks.copy());
    }

    /** A desk whose two units owe several forms alike, titles by code. */
    static OpenDesk in(Path folder, Map<String, String> forms) throws IOException {
        return in(folder, forms, request -> request, NewBooks.copy());
    }

    private static OpenDesk in(
            Path folder, Map<String, String> forms, UnaryOperator<RunRequest> change, String database)
            throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("inbox"));
        for (Map.Entry<String, String> form : forms.entrySet()) {
            Files.write(
                    templates.resolve(form.getKey() + ".xlsx"),
                    as(TestForms.template(), form.getKey(), form.getValue()).xlsx());
        }
        SettableClock clock = new SettableClock(CLOCK);
        DeskSource source = new DeskSource() {
            @Override
            public DeskJob read() {
                DeskJob job = job(folder, FormLibrary.load(templates, LocalDate.now(clock)), database, clock);
                return new DeskJob(change.apply(job.request()), job.library(), database);
            }

            @Override
            public String state() {
                Path register = new TemplateFolder(templates).registerFile();
                return LocalDate.now(clock) + DeskSource.stateOf(List.of(templates.resolve("demo.xlsx"), register));
            }
        };
        return new OpenDesk(folder, new DeskPlan("127.0.0.1", 0, database, List.of(source), clock), clock);
    }

    private static DeskJob job(Path folder, FormLibrary library, String database, Clock clock) {
        Path templates = folder.resolve("templates");
        Registry registry = registry(library.codes());
        Assignment assignment = new Assignment(
                "shi",
                "试报",
                folder.resolve("inbox"),
                templates,
                registry,
                Assignment.Inclusion.ACCEPTED,
                new Assignment.Overview(List.of(), List.of()),
                new Assignment.Report(Path.of("templates-xlsx/reports/汇总表.xlsx"), false),
                Optional.empty());
        RunRequest request = new RunRequest(
                assignment,
                Basis.of(library.templates(), library.over().toString().getBytes(UTF_8), "1"),
                Examiner.of(library, registry),
                (gathered, madeAt, out) -> out.write(1),
                Optional.of(new Returning(library.templates(), Optional.of(registry), registry.commonDue())),
                folder.resolve("out"),
                clock,
                Progress.NONE);
        return new DeskJob(request, library, database);
    }

    /** The clock of the desk, to be set forward. */
    SettableClock clock() {
        return clock;
    }

    /** The folder of its templates. */
    Path templates() {
        return folder.resolve("templates");
    }

    /** A template or a form under another code and title. */
    static TestBook as(TestBook book, String code, String title) {
        return book.with("demo | '1 | 部门收支表", code + " | '1 | " + title)
                .with("| 部门收支表 | <", "| " + title + " | <")
                .stamped(code + "@1");
    }

    private static Registry registry(Collection<String> forms) {
        LocalDate due = LocalDate.of(2024, 2, 29);
        Period period = new Period(2023);
        return new Registry(
                List.of(
                        new District("100000", "丙市", ""),
                        new District("100001", "甲县", "100000"),
                        new District("100002", "乙县", "100000")),
                List.of(
                        new Unit("100001", "甲县司法局", List.of(), "100001"),
                        new Unit("100002", "乙县司法局", List.of(), "100002")),
                Stream.of("100001", "100002")
                        .flatMap(unit -> forms.stream().map(form -> new Obligation(unit, form, period, due)))
                        .toList());
    }

    int port() {
        return desk.port();
    }

    /** A form of 甲 or 乙 without a fault. */
    static byte[] good(String county) {
        return TestForms.filled().with("甲县司法局", county + "县司法局").xlsx();
    }

    /** The same with a total that is wrong. */
    static byte[] wrong(String county) {
        return TestForms.filled()
                .with("甲县司法局", county + "县司法局")
                .with("60.00      |", "61.00      |")
                .xlsx();
    }

    DeskJob job() {
        return plan.jobs().get(0).read();
    }

    /** Closes the desk and opens it again; the first password of then, if there is any. */
    Optional<String> reopen() {
        desk.close();
        desk = Desk.open(plan, () -> List.copyOf(beside));
        return desk.firstPassword();
    }

    /** Does something while the database answers nobody. */
    void withoutDatabase(Runnable act) {
        desk.books().of(plan.databaseUrl()).close();
        act.run();
    }

    /** Closes the desk and opens it with something else about it. */
    void reopen(UnaryOperator<DeskPlan> change) {
        desk.close();
        plan = change.apply(plan);
        desk = Desk.open(plan, () -> List.copyOf(beside));
        desk.books().of(plan.databaseUrl()).accounts().password("admin", HASH, false);
    }

    /** Opens a second desk on the same books. */
    Desk another(int port) {
        return Desk.open(new DeskPlan(plan.host(), port, plan.databaseUrl(), plan.jobs(), plan.clock()));
    }

    /** What it answers. */
    RequestMappingHandlerMapping mappings() {
        return desk.mappings();
    }

    /** The books of the desk. */
    Database database() {
        return database;
    }

    /** What the first start told. */
    String firstPassword() {
        return firstPassword;
    }

    /** What everybody has chosen who was let in here. */
    String password() {
        return CHOSEN;
    }

    Browser browser() {
        return new Browser(desk.port());
    }

    Browser administrator() {
        return entered("admin", CHOSEN);
    }

    /** Somebody new, who has come in. */
    Browser visitor(String name, String role, String place) {
        return entered(name, made(name, role, place));
    }

    /** Lets somebody in who has chosen his password; which one. */
    String made(String name, String role, String place) {
        Account account = new Account(name, HASH, Account.Role.valueOf(role), place);
        assertThat(database.accounts().add(account, CLOCK.instant())).isTrue();
        return CHOSEN;
    }

    /** Somebody new, with a program of his. */
    Program program(String name, String role, String place) {
        made(name, role, place);
        ApiToken token = ApiToken.random();
        Instant now = CLOCK.instant();
        database.tokens().add(name, "程序", token.digest(), now, now.plusSeconds(3600));
        return program(token.text());
    }

    /** A program with a token. */
    Program program(String token) {
        return new Program(desk.port(), token, "zh-CN");
    }

    /** One of several forms that differ. */
    byte[] variant(String county, int number) {
        return TestForms.filled()
                .with("甲县司法局", county + "县司法局")
                .with("60.00      |", "6" + number + ".50      |")
                .xlsx();
    }

    /** The password that a page shows this once. */
    static String shown(Browser.Page page) {
        Matcher told = PASSWORD.matcher(page.body());
        assertThat(told.find()).as(page.body()).isTrue();
        return told.group(1);
    }

    private Browser entered(String name, String itsPassword) {
        Browser browser = browser();
        assertThat(browser.login(name, itsPassword)).isEqualTo("/");
        browser.get(STANDING);
        return browser;
    }

    /** The jobs that were put beside the first one since. */
    List<DeskSource> beside() {
        return beside;
    }

    /** Puts a file into the inbox, as somebody does who does not come through the desk. */
    void put(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve("inbox").resolve(file), bytes);
    }

    /** Where a run's outputs are. */
    Path out(int run) {
        return folder.resolve("out/shi/%04d".formatted(run));
    }

    /** Returns when no run is at work that was started here. */
    void awaitRun() {
        desk.runs()
                .going("shi")
                .ifPresent(end -> end.handle((report, fault) -> true).join());
    }

    /** What lies in the inbox, by path. */
    List<String> inbox() throws IOException {
        return files(folder.resolve("inbox"));
    }

    /** Every file in the desk's folder. */
    List<String> everything() throws IOException {
        return files(folder);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        desk.close();
        database.close();
    }
}
