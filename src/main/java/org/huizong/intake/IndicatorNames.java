package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huizong.declaration.IndicatorName;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.GivenAnswer;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.indicator.IndicatorMapping;
import org.huizong.indicator.NameAsked;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.schema.CatalogueCopy;
import org.huizong.workbook.schema.ProposalBook;

/** The names of indicators that were received, and the workbooks in which operators say what they stand for. */
public final class IndicatorNames {
    private static final String BETWEEN = "[、，,;；\n]";

    private final FormLibrary library;
    private final Registry registry;
    private final IndicatorCatalogue catalogue;

    /** Names in forms of a library, written by units of a registry, that stand for indicators of a catalogue. */
    public IndicatorNames(FormLibrary library, Registry registry, IndicatorCatalogue catalogue) {
        this.library = library;
        this.registry = registry;
        this.catalogue = catalogue;
    }

    /**
     * Every name once, compared by its letters and digits: what must be confirmed first, the likest before the others, then
     * what nothing is like, then what is known.
     *
     * @param answers what was said before
     */
    public List<NameAsked> of(List<Kept> kept, List<IndicatorAnswer> answers) {
        IndicatorMapper mapper = new IndicatorMapper(catalogue, answers);
        Map<String, Uses> all = new LinkedHashMap<>();
        for (Kept one : kept) {
            library.templates().stream()
                    .filter(template -> template.id().equals(one.form()))
                    .forEach(template -> IndicatorName.of(template, one.declaration())
                            .forEach(name -> all.computeIfAbsent(
                                            name.written().key(), key -> new Uses(one, template, name))
                                    .add(one.unit())));
        }
        return all.values().stream()
                .map(uses -> asked(uses, mapper))
                .sorted(Comparator.comparing((NameAsked name) -> rank(name.mapping()))
                        .thenComparing(name -> -points(name)))
                .toList();
    }

    /** One name, where it stood first, and who wrote it. */
    private static final class Uses {
        private final Kept first;
        private final FormTemplate form;
        private final IndicatorName name;
        private final Set<String> units = new HashSet<>();
        private int lines;

        Uses(Kept first, FormTemplate form, IndicatorName name) {
            this.first = first;
            this.form = form;
            this.name = name;
        }

        void add(String unit) {
            units.add(unit);
            lines++;
        }
    }

    private NameAsked asked(Uses uses, IndicatorMapper mapper) {
        IndicatorName name = uses.name;
        String unit = registry.unit(uses.first.unit()).map(Unit::name).orElse(uses.first.unit());
        String target = name.targets().stream()
                .flatMap(each -> Stream.of(each.operator().stream(), Stream.of(each.value()), each.unit().stream())
                        .flatMap(values -> values))
                .map(value -> value.shown().strip())
                .filter(text -> !text.isEmpty())
                .reduce("", (left, right) -> left.isEmpty() ? right : left + " " + right);
        return new NameAsked(
                name.written(),
                mapper.map(name.written(), uses.first.period().lastDay()),
                name.kind(),
                target,
                uses.lines,
                uses.units.size(),
                unit,
                uses.form.title(),
                name.name().place());
    }

    private static int rank(IndicatorMapping mapping) {
        if (mapping instanceof IndicatorMapping.Proposed) {
            return 0;
        }
        return mapping instanceof IndicatorMapping.Unknown ? 1 : 2;
    }

    private static int points(NameAsked name) {
        return name.mapping().proposals().stream()
                .findFirst()
                .map(IndicatorMapping.Proposal::points)
                .orElse(0);
    }

    /** The workbook in which the open ones of these are confirmed. */
    public byte[] proposals(List<NameAsked> names) {
        return ProposalBook.write(names.stream().filter(NameAsked::isOpen).toList(), catalogue.entries());
    }

    /**
     * What an operator said in such a workbook.
     *
     * @throws Refusal J612 and J681 when it is none, J682 to J684 with the cells of what is wrong
     */
    public List<IndicatorAnswer> answers(Path workbook) {
        String file = workbook.toString();
        try {
            return GivenAnswer.read(ProposalBook.read(Files.readAllBytes(workbook), file), catalogue);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.findings().map(finding -> finding.in(file)));
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(file), file));
        }
    }

    /** The catalogue's workbook with every confirmed name among the other names of its indicator. */
    public byte[] catalogueWith(List<IndicatorAnswer> answers, byte[] workbook) {
        Map<String, IndicatorAnswer> last = new LinkedHashMap<>();
        answers.forEach(answer -> last.put(answer.key(), answer));
        Map<Integer, List<String>> added = new TreeMap<>();
        for (IndicatorAnswer answer : last.values()) {
            catalogue.entries().stream()
                    .filter(entry -> answer.means(entry) && !knows(answer))
                    .reduce((first, latest) -> latest)
                    .ifPresent(entry -> added.computeIfAbsent(row(entry), row -> new ArrayList<>())
                            .add(answer.name().replaceAll(BETWEEN, " ").strip()));
        }
        return CatalogueCopy.with(workbook, added);
    }

    private boolean knows(IndicatorAnswer answer) {
        return catalogue.knows(answer.name());
    }

    private static int row(Indicator entry) {
        return Integer.parseInt(entry.place().cell().replaceAll("\\D", ""));
    }
}
