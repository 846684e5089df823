package org.huizong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.workbook.blank.Typed;

/** How the figures of one form are made up so that they agree with each other; read from a text, one field a line. */
final class Recipe {
    private static final Pattern LIST = Pattern.compile("@(\\S+) (\\d+)\\.\\.(\\d+)");
    private static final Pattern LINE = Pattern.compile("(\\s*)(\\S+) (=|<=) (.+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");
    private static final Pattern SUM = Pattern.compile("SUM\\((\\S+)\\[(\\S+)]\\)");
    private static final Pattern COUNT = Pattern.compile("COUNT\\((\\S+)\\)");
    private static final Pattern RATIO = Pattern.compile("(\\S+) / (\\S+)");
    private static final int RATE_DECIMALS = 4;
    private static final int LEAST_SHARE = 80;
    private static final int PERCENT = 100;

    private final List<String> lines;
    private final RandomGenerator random;

    private Recipe(List<String> lines, RandomGenerator random) {
        this.lines = lines;
        this.random = random;
    }

    /** The recipe of a form. */
    static Recipe of(String form, RandomGenerator random) {
        try (InputStream in = Recipe.class.getResourceAsStream(form + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no recipe for " + form);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Recipe(text.lines().filter(line -> !line.startsWith("#")).toList(), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures of one form, other ones each time. */
    Figures make() {
        Figures figures = new Figures();
        String list = "";
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = LIST.matcher(lines.get(i));
            if (head.matches()) {
                list = head.group(1);
                count = between(head.group(2), head.group(3)).intValueExact();
                int columns = i + 1;
                for (int line = 1; line <= count; line++) {
                    line(figures, figures.line(list), columns, line);
                }
            } else if (!lines.get(i).startsWith(" ")) {
                Matcher line = matched(lines.get(i));
                figures.put(line.group(2), value(line, figures, figures::number, 0));
            }
        }
        return figures;
    }

    private void line(Figures figures, Map<String, Typed> line, int from, int number) {
        for (int i = from; i < lines.size() && lines.get(i).startsWith(" "); i++) {
            Matcher column = matched(lines.get(i));
            Function<String, BigDecimal> known = name ->
                    Optional.ofNullable(line.get(name)).flatMap(Typed::value).orElse(BigDecimal.ZERO);
            line.put(column.group(2), value(column, figures, known, number));
        }
    }

    private static Matcher matched(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        return matcher;
    }

    private Typed value(Matcher line, Figures figures, Function<String, BigDecimal> known, int number) {
        String term = line.group(4).strip();
        if (line.group(3).equals("<=")) {
            return Typed.number(upTo(known.apply(term)));
        }
        Matcher range = RANGE.matcher(term);
        if (range.matches()) {
            return Typed.number(between(range.group(1), range.group(2)));
        }
        Matcher ratio = RATIO.matcher(term);
        if (ratio.matches()) {
            return rate(known.apply(ratio.group(1)), known.apply(ratio.group(2)));
        }
        Matcher sum = SUM.matcher(term);
        if (sum.matches()) {
            return Typed.number(figures.lines(sum.group(1)).stream()
                    .flatMap(each -> Optional.ofNullable(each.get(sum.group(2))).flatMap(Typed::value).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Matcher count = COUNT.matcher(term);
        if (count.matches()) {
            return Typed.number(BigDecimal.valueOf(figures.lines(count.group(1)).size()));
        }
        return number > 0 && !term.contains(" ")
                ? Typed.words(term.replace("#", String.valueOf(number)))
                : Typed.number(added(term, known));
    }

    private static BigDecimal added(String term, Function<String, BigDecimal> known) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean minus = false;
        for (String word : term.split(" ", -1)) {
            if (word.equals("+") || word.equals("-")) {
                minus = word.equals("-");
            } else {
                sum = minus ? sum.subtract(known.apply(word)) : sum.add(known.apply(word));
            }
        }
        return sum;
    }

    /** As printed, two decimals of a percentage; blank when nothing can be divided. */
    private static Typed rate(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Typed.words("")
                : Typed.number(numerator.divide(denominator, RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    private BigDecimal between(String from, String to) {
        BigDecimal low = new BigDecimal(from);
        long steps = new BigDecimal(to).subtract(low).unscaledValue().longValueExact();
        return low.add(BigDecimal.valueOf(random.nextLong(steps + 1), low.scale()));
    }

    /** Not more than another figure, and not much less. */
    private BigDecimal upTo(BigDecimal most) {
        int share = LEAST_SHARE + random.nextInt(PERCENT - LEAST_SHARE + 1);
        return most.multiply(BigDecimal.valueOf(share))
                .divide(BigDecimal.valueOf(PERCENT), most.scale(), RoundingMode.DOWN);
    }
}
