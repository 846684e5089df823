package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Measure;
import org.huizong.workbook.grid.TextNumber;

/** The line {@code 单位：元} of a sheet, confronted with what its form counts in. Nothing is converted by it. */
final class UnitLine {
    /** A unit of money. */
    static final String MONEY = "(?:百万|千万|百|十|千|万|亿)?(?:美|欧|港|日)?元";

    private static final Pattern LINE = Pattern.compile("单位(?:为|是)?:?(?:人民币)?(" + MONEY + ")(?![\\p{IsHan}])");

    private UnitLine() {}

    /** R332 for every line of the form's band that names another unit and that the form's own blank does not have. */
    static List<Finding> of(FormTemplate template, Grid grid, Band band, Supplier<List<NamedValue>> amounts) {
        List<Finding> findings = new ArrayList<>();
        for (Grid.Placed placed : grid.texts()) {
            if (!band.covers(placed.area().first().row())
                    || placed.text().indexOf('元') < 0
                    || placed.text().indexOf('位') < 0) {
                continue;
            }
            Matcher matcher = LINE.matcher(TextNumber.narrow(placed.text()));
            boolean other = matcher.find() && !matcher.group(1).equals(template.unitOfAccount());
            if (other && !onBlank(template, placed.text())) {
                Place place = Place.ofCell(grid.name(), placed.area().first().a1(), "");
                findings.add(Finding.of(
                                FindingCode.R332,
                                place,
                                placed.text().strip(),
                                template.unitOfAccount(),
                                example(matcher.group(1), template.unitOfAccount(), amounts.get()))
                        .comparing(matcher.group(1), template.unitOfAccount()));
            }
        }
        return findings;
    }

    private static boolean onBlank(FormTemplate template, String text) {
        return template.layout().captions().stream()
                .anyMatch(caption -> TextNumber.narrow(caption.text()).equals(TextNumber.narrow(text)));
    }

    private static String example(String own, String asked, List<NamedValue> amounts) {
        Optional<Measure> measure = Measure.of(own, asked);
        return amounts.stream()
                .filter(amount -> amount.measure().equals(asked) && measure.isPresent())
                .findFirst()
                .map(amount -> amount.told() + own + " = "
                        + measure.orElseThrow().converted(amount.number()).toPlainString() + asked)
                .orElse("1" + own + " 按汇率折算");
    }
}
