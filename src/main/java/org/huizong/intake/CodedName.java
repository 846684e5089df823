package org.huizong.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.LabelText;
import org.jspecify.annotations.Nullable;

/**
 * A unit as budget systems write it, with its code before its name: {@code [105]教育部}, {@code 219-池州市教育局}, {@code
 * 207101天津市…}.
 *
 * @param code or the empty string
 * @param name the text itself when it has no code before a name
 */
record CodedName(String code, String name) {
    /** A short number right before a name belongs to it: 110指挥中心. */
    private static final Pattern CODED = Pattern.compile(
            "^(?:[\\[(【〔]\\s*(\\d{3,18})\\s*[\\])】〕]\\s*|(\\d{3,18})\\s*[-—–_:：、.]\\s*|(\\d{6,18})\\s*)(?=\\p{IsHan})(.+)$",
            Pattern.DOTALL);

    private static final Pattern IN_FILE = Pattern.compile("^[\\s\\[(【〔]*(\\d{6,18})?[\\s\\])】〕_-]*"
            + "([\\p{IsHan}]{2,30}(?:局|委|办|厅|院|中心|处|所|部|馆|校))?(?=$|[^\\p{IsHan}])");
    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:填报|报送|申报|预算|项目|实施)?(?:单位|部门)(?:[(（]单位[)）])?(?:名称)?|主管部门)\\s*[:：]\\s*(?=\\S)");
    private static final String SEALED = "[(（【\\[](?:盖章|公章|签章|加盖公章|单位公章|章)[)）】\\]]";
    private static final Pattern SEAL =
            Pattern.compile("\\s*" + SEALED + "\\s*[:：]?\\s*$|^" + SEALED + "\\s*[:：]?\\s*");
    private static final Pattern CODE_BEHIND = Pattern.compile("(.*\\p{IsHan})\\s*[(（【\\[](\\d{3,18})[)）】\\]]");
    private static final Pattern BREAKS = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern YEAR = Pattern.compile("^[\\s\\[(（【〔]*(?:19|20)\\d{2}\\s*年度?[\\s\\])）】〕_—-]*");
    private static final Pattern SENT = Pattern.compile("^\\s*(?:关于)?(?:报送|上报|填报)");
    private static final Pattern CODE = Pattern.compile("\\d{6,18}");

    static CodedName of(String text) {
        String plain = bare(text);
        Matcher matcher = CODED.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC));
        if (matcher.matches()) {
            String code = Optional.ofNullable(matcher.group(1))
                    .or(() -> Optional.ofNullable(matcher.group(2)))
                    .orElseGet(() -> matcher.group(3));
            return new CodedName(code, matcher.group(4).strip());
        }
        return CODE.matcher(plain).matches() ? new CodedName(plain, plain) : new CodedName("", plain);
    }

    /** What a file's name begins with, when that is a code, or a name up to the next sign, or both. */
    static Optional<CodedName> inFile(String file) {
        Matcher matcher = IN_FILE.matcher(withoutLead(Normalizer.normalize(file, Normalizer.Form.NFKC)));
        if (!matcher.find() || (matcher.group(1) == null && matcher.group(2) == null)) {
            return Optional.empty();
        }
        return Optional.of(new CodedName(text(matcher.group(1)), text(matcher.group(2))));
    }

    /** Whether both have a name and neither is a part of the other, or both have codes that differ. */
    boolean isUnlike(CodedName other) {
        boolean codes = !code.isEmpty()
                && !other.code.isEmpty()
                && !code.startsWith(other.code)
                && !other.code.startsWith(code);
        String own = LabelText.reduce(name);
        String its = other.name.equals(other.code) ? "" : LabelText.reduce(other.name);
        boolean names = !own.isEmpty() && !its.isEmpty() && !own.contains(its) && !its.contains(own);
        return codes || names;
    }

    /** Code and name as far as it has them. */
    String shown() {
        return code.equals(name) ? name : code + name;
    }

    /** A name without its label before it, the seal's place behind it, and breaks inside it. */
    private static String bare(String text) {
        String line = BREAKS.matcher(text.strip()).replaceAll("");
        String named = LABEL.matcher(line).replaceFirst("");
        String plain = SEAL.matcher(named).replaceFirst("").strip();
        Matcher coded = CODE_BEHIND.matcher(plain);
        return plain.isEmpty()
                ? text.strip()
                : coded.matches() ? coded.group(2) + "-" + coded.group(1).strip() : plain;
    }

    /** A file's name without what it begins with: 关于报送, and a year. */
    static String withoutLead(String file) {
        return YEAR.matcher(SENT.matcher(file).replaceFirst("")).replaceFirst("");
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
