package org.huizong.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The lists that scoring goes by, by name: 评分参数, 评分方案, 全国等级 … as the program brings them, in {@code scoring.txt}. A
 * template's list of the same name stands in for ours, wholly.
 *
 * @param lists each in its order
 */
public record ScoringLists(Map<String, List<ListEntry>> lists) {
    /** Name of the list that changes {@link ScoringRules}. */
    public static final String RULES = "评分参数";
    /** Name of the list of point schemes. */
    public static final String SCHEMES = "评分方案";
    /** Name of the list of the grades of 财预〔2020〕10号. */
    public static final String GRADES = "全国等级";

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final ScoringLists SHIPPED = load();

    /** Copies. */
    public ScoringLists {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /** As the program brings them. */
    public static ScoringLists shipped() {
        return SHIPPED;
    }

    /** These, with other lists standing in for those of their names. */
    public ScoringLists with(Map<String, List<ListEntry>> others) {
        Map<String, List<ListEntry>> all = new LinkedHashMap<>(lists);
        all.putAll(others);
        return new ScoringLists(all);
    }

    /** A list's entries; none when there is no such list. */
    public List<ListEntry> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private static ScoringLists load() {
        Map<String, List<ListEntry>> lists = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(ScoringLists.class.getResourceAsStream("scoring.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = BAR.split(line, -1);
                        lists.computeIfAbsent(cells[0].strip(), name -> new ArrayList<>())
                                .add(new ListEntry(cells[1].strip(), cells[2].strip(), cells[3].strip()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScoringLists(lists);
    }
}
