package org.huizong.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;

/**
 * One line of the workbook of proposals as an operator filled it in.
 *
 * @param row one-based, as Excel counts
 * @param name as a unit wrote it
 * @param proposed code of the indicator that was proposed, or the empty string
 * @param words what stands under 确认: 是, 否, or an indicator; the empty string for not yet
 * @param place of those words
 */
public record GivenAnswer(int row, String name, String proposed, String words, Place place) {
    private static final String YES = "是";
    private static final String NO = "否";

    /**
     * The answers, those not given left out.
     *
     * @throws org.huizong.finding.Refusal with everything that is wrong, each with its cell: J682 to J684
     */
    public static List<IndicatorAnswer> read(List<GivenAnswer> lines, IndicatorCatalogue catalogue) {
        List<Finding> findings = new ArrayList<>();
        List<IndicatorAnswer> answers = new ArrayList<>();
        Map<String, GivenAnswer> given = new HashMap<>();
        Map<String, IndicatorAnswer> said = new HashMap<>();
        for (GivenAnswer line : lines) {
            Optional<IndicatorAnswer> answer = line.answer(catalogue, findings);
            if (answer.isPresent()) {
                IndicatorAnswer its = answer.get();
                IndicatorAnswer before = said.putIfAbsent(its.key(), its);
                GivenAnswer first = given.putIfAbsent(its.key(), line);
                if (before == null || first == null) {
                    answers.add(its);
                } else if (!before.code().equals(its.code())) {
                    findings.add(Finding.of(
                            FindingCode.J684,
                            line.place(),
                            line.name(),
                            its.code().orElse(NO),
                            String.valueOf(first.row()),
                            before.code().orElse(NO)));
                }
            }
        }
        new Findings(findings).refuseErrors();
        return answers;
    }

    private Optional<IndicatorAnswer> answer(IndicatorCatalogue catalogue, List<Finding> findings) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.equals(NO)) {
            return Optional.of(IndicatorAnswer.no(name));
        }
        if (words.equals(YES) && proposed.isEmpty()) {
            findings.add(Finding.of(FindingCode.J683, place, name));
            return Optional.empty();
        }
        Optional<Indicator> indicator = catalogue.find(words.equals(YES) ? proposed : words);
        if (indicator.isEmpty()) {
            String wrong = words.equals(YES) ? proposed : words;
            findings.add(Finding.of(FindingCode.J682, place, wrong, catalogue.near(wrong)));
        }
        return indicator.map(its -> IndicatorAnswer.yes(name, its));
    }
}
