package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.rollup.ControlTotals.Identity;
import org.huizong.rollup.ControlTotals.Part;

/** Counts the way from the files to the printed numbers, over the submissions themselves. */
final class Controls {
    private final List<Sheaf> sheaves;
    private final List<Contribution> contributions;
    private final Map<Fate, List<Contribution>> fates = new EnumMap<>(Fate.class);
    private final List<Contribution> left = new ArrayList<>();
    private final Sources sources;

    Controls(List<Sheaf> sheaves, List<Contribution> contributions, Sources sources) {
        this.sheaves = sheaves;
        this.contributions = contributions.stream().filter(one -> !one.isOurs()).toList();
        this.sources = sources;
        this.contributions.forEach(one ->
                fates.computeIfAbsent(fate(one), fate -> new ArrayList<>()).add(one));
        fates.forEach((fate, its) -> left.addAll(fate == Fate.COUNTED ? List.of() : its));
    }

    private List<Contribution> counted() {
        return fates.getOrDefault(Fate.COUNTED, List.of());
    }

    /** Why a form is in the totals, or is not. */
    private enum Fate {
        COUNTED("计入汇总"),
        RETURNED("退回，未计入"),
        UNREADABLE("无法读取"),
        UNKNOWN_UNIT("单位未识别"),
        NOT_ASKED("不在应报的表和期间之内"),
        REPLACED("同一单位同一张表另有一份");

        private final String word;

        Fate(String word) {
            this.word = word;
        }
    }

    /**
     * The identities, one after the other.
     *
     * @param received the files, unknown when only those are that the contributions come from
     * @param lines how many lines of lists are printed
     */
    List<Identity> identities(Received received, long lines) {
        return List.of(files(received), submissions(received), lines(lines), values(), numbers());
    }

    private Identity files(Received received) {
        Map<String, Outcome> worst = new HashMap<>();
        contributions.forEach(one -> worst.merge(one.file(), one.outcome(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        List<Part> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            parts.add(new Part(
                    outcome.word(Language.CHINESE),
                    worst.values().stream().filter(outcome::equals).count()));
        }
        int all = Math.max(received.files(), worst.size());
        int ignored = received.files() == 0 ? 0 : received.ignored();
        parts.add(new Part("忽略（重复或不是报表的文件）", ignored));
        parts.add(new Part("已被同一单位的另一份替换", all - ignored - worst.size()));
        return new Identity("收到的文件", "个", all, parts);
    }

    private Identity submissions(Received received) {
        return new Identity(
                "文件中的报表",
                "份",
                contributions.size() + received.replaced(),
                Arrays.stream(Fate.values())
                        .map(fate -> new Part(
                                fate.word,
                                fates.getOrDefault(fate, List.of()).size()
                                        + (fate == Fate.REPLACED ? received.replaced() : 0)))
                        .toList());
    }

    private Identity lines(long printed) {
        long blank = lines(counted()).filter(Controls::isBlank).count();
        long others = lines(left).count();
        return new Identity(
                "读出的清单行",
                "行",
                lines(counted()).count() + others,
                List.of(new Part("列入清单各表", printed), new Part("空行", blank), new Part("在未计入汇总的报表中", others)));
    }

    private Identity values() {
        long all = values(contributions).count();
        long numbers = values(contributions).filter(Controls::isNumber).count();
        long words = values(contributions).filter(value -> !isNumber(value)).count();
        return new Identity("读出的非空值", "个", all, List.of(new Part("数值", numbers), new Part("文字、日期等", words)));
    }

    private Identity numbers() {
        long unprinted = counted().stream()
                .flatMap(one -> values(one).filter(Controls::isNumber).filter(value -> !sources.has(one, value)))
                .count();
        long others = values(left).filter(Controls::isNumber).count();
        long printed = sources.rows().stream().filter(row -> !row.derived()).count();
        return new Identity(
                "读出的数值",
                "个",
                values(contributions).filter(Controls::isNumber).count(),
                List.of(
                        new Part("印在各表并列入数据来源", printed),
                        new Part("所在栏目不汇总、不列示", unprinted),
                        new Part("在未计入汇总的报表中", others)));
    }

    private static Stream<Line> lines(List<Contribution> of) {
        return of.stream().flatMap(one -> one.declaration().stream()).flatMap(Controls::lines);
    }

    private static Stream<Value> values(List<Contribution> of) {
        return of.stream().flatMap(Controls::values);
    }

    private static Stream<Line> lines(Declaration declaration) {
        return declaration.lines().values().stream().flatMap(List::stream);
    }

    private static Stream<Value> values(Contribution contribution) {
        Function<Declaration, Stream<Value>> all = declaration -> Stream.concat(
                declaration.values().values().stream(),
                lines(declaration).flatMap(line -> line.values().values().stream()));
        return contribution.declaration().stream().flatMap(all).filter(value -> !value.isBlank());
    }

    private static boolean isNumber(Value value) {
        Optional<BigDecimal> number = value.number();
        return number.isPresent();
    }

    private static boolean isBlank(Line line) {
        return line.values().values().stream().allMatch(Value::isBlank);
    }

    private Fate fate(Contribution one) {
        if (one.outcome() == Outcome.UNREADABLE || one.declaration().isEmpty()) {
            return Fate.UNREADABLE;
        }
        if (one.unit().isEmpty()) {
            return Fate.UNKNOWN_UNIT;
        }
        List<Sheaf> asked = sheaves.stream().filter(sheaf -> sheaf.isAbout(one)).toList();
        if (asked.isEmpty()) {
            return Fate.NOT_ASKED;
        }
        if (asked.stream().anyMatch(sheaf -> sheaf.counts(one))) {
            return Fate.COUNTED;
        }
        return one.outcome() == Outcome.RETURNED ? Fate.RETURNED : Fate.REPLACED;
    }
}
