package org.huizong.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.job.IntakeForms;
import org.huizong.store.Database;
import org.huizong.store.Upload;

/**
 * Many users send in many forms at once, each one form after the other, to a desk in a process of its own on this machine;
 * says how long verdicts took and what became of memory, and compares what was acknowledged with inbox and books.
 *
 * <p>Arguments: users, forms of each, the command that opens a desk.
 */
public final class DeskBench {
    private static final Pattern ADDRESS = Pattern.compile("http://127.0.0.1:(\\d+)");
    private static final Pattern USED = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final Path folder;
    private final int users;
    private final int each;
    private final Queue<BenchUser.Answer> answers = new ConcurrentLinkedQueue<>();

    private DeskBench(Path folder, int users, int each) {
        this.folder = folder;
        this.users = users;
        this.each = each;
    }

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        int users = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("huizong-desk-bench");
        List<String> command = new ArrayList<>(Arrays.asList(arguments).subList(2, arguments.length));
        new DeskBench(folder, users, each).measure(command);
    }

    private void measure(List<String> command) throws Exception {
        Path job = IntakeForms.layOut(folder, users, each);
        Path forms = Files.move(folder.resolve("inbox"), folder.resolve("forms"));
        command.addAll(List.of("--port", "0", "--out", folder.resolve("out").toString(), job.toString()));
        Process desk = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            BufferedReader told = new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8));
            String password = told.readLine().replaceFirst(".*[： ]", "");
            Matcher address = ADDRESS.matcher(told.readLine());
            if (!address.find()) {
                throw new IOException("the desk was not opened");
            }
            storm(desk, Integer.parseInt(address.group(1)), password, forms);
        } finally {
            desk.destroy();
            desk.waitFor(120, TimeUnit.SECONDS);
        }
        compare();
    }

    private void storm(Process desk, int port, String password, Path forms) throws Exception {
        BenchUser administrator = new BenchUser(port);
        administrator.enter("admin", password);
        List<BenchUser> all = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            BenchUser user = new BenchUser(port);
            user.enter("user" + i, administrator.make("user" + i, "u%05d".formatted(i)));
            all.add(user);
        }
        // What everything has in memory once it was used.
        send(all.get(0), 0, forms);
        long before = heap(desk, administrator);
        long begun = System.nanoTime();
        CountDownLatch ended = new CountDownLatch(users);
        for (int i = 1; i <= users; i++) {
            int number = i % users;
            Thread thread = new Thread(() -> {
                for (int form = number == 0 ? 1 : 0; form < each; form++) {
                    send(all.get(number), number * each + form, forms);
                }
                ended.countDown();
            });
            thread.start();
        }
        ended.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        report(seconds, before, heap(desk, administrator));
    }

    private void send(BenchUser user, int form, Path forms) {
        answers.add(user.send(forms.resolve("%06d.xlsx".formatted(form))));
    }

    private static long heap(Process desk, BenchUser administrator) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder(jcmd.toString(), String.valueOf(desk.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        return (long) USED.matcher(administrator.get("/metrics"))
                .results()
                .mapToDouble(one -> Double.parseDouble(one.group(1)))
                .sum();
    }

    private void report(double seconds, long before, long after) {
        double[] times = answers.stream()
                .filter(answer -> answer.number() > 0)
                .mapToDouble(BenchUser.Answer::seconds)
                .sorted()
                .toArray();
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer.kind(), 1, Integer::sum));
        say("%d users, %d forms each, %.1f s: %s", users, each, seconds, counts);
        say("verdicts: p50 %.2f s, p95 %.2f s, p99 %.2f s, longest %.2f s", at(times, .5), at(times, .95), at(times, .99), at(times, 1));
        say("heap after collection: %d MB before, %d MB after", before >> 20, after >> 20);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Every acknowledged number is in the books once, with the bytes that were sent, and so is every file of the inbox. */
    private void compare() throws IOException {
        Map<Long, String> acknowledged = new HashMap<>();
        int twice = 0;
        for (BenchUser.Answer answer : answers) {
            if (answer.number() > 0) {
                twice += acknowledged.put(answer.number(), answer.digest()) == null ? 0 : 1;
            }
        }
        Collection<Upload> kept;
        try (Database database = Database.open(Database.urlOf(folder.resolve("out/desk/huizong")), Map.of())) {
            kept = database.uploads().all("job");
        }
        long lost = acknowledged.entrySet().stream()
                .filter(one -> kept.stream()
                        .noneMatch(upload -> upload.number() == one.getKey() && upload.digest().equals(one.getValue())))
                .count();
        long missing = kept.stream()
                .filter(upload -> !Files.isRegularFile(folder.resolve("inbox").resolve(upload.file())))
                .count();
        long files;
        try (Stream<Path> all = Files.walk(folder.resolve("inbox"))) {
            files = all.filter(Files::isRegularFile).count();
        }
        say("acknowledged %d, in the books %d, in the inbox %d; lost %d, numbers given twice %d, files missing %d",
                acknowledged.size(), kept.size(), files, lost, twice, missing);
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, text, arguments));
    }
}
