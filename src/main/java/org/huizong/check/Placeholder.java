package org.huizong.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.LabelText;

/**
 * What stands where something should have been filled in: {@code XX}, {@code 某某}, {@code 待填}, {@code {单位}}, and for names
 * and targets a lone {@code -}, {@code _} or {@code *}. Instructions left in a cell are looked for where it is read.
 *
 * @param text as it stands there
 * @param whole whether nothing else does
 */
record Placeholder(String text, boolean whole) {
    /** One of these stands in everything that is looked for; most texts have none and are done. */
    private static final String TELLING = "XxＸｘ×✕╳?？.…_＿*＊-－{<＜某待请此";

    private static final BitSet SIGNS = bits(TELLING);

    private static final Pattern WHOLE = Pattern.compile("[XxＸｘ×✕╳]{2,}|[?？]{2,}|[.…]{2,}|[_＿]{2,}|某某某?|待填写?|待补充|待定"
            + "|(?:目标\\s*+\\d{0,2}+\\s*+[:：]\\s*+[.…]*+\\s*+)++[.…]*+"
            + "|[（(]?(?:(?:单击|点击)?此处|请)(?:在此)?(?:点击)?(?:填写|填报|输入|选择)\\p{IsHan}{0,12}[）)。]?");
    /** Signs that mean nothing as a name or a target; elsewhere people write them for "none". */
    private static final Pattern SIGN = Pattern.compile("[-－_＿*＊]+");
    /** What a name or a target never holds. */
    private static final Pattern STARS = Pattern.compile("[*＊]{2,}");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    /** People are called 张某某 to keep their names out, {@code 138XXXX5678} hides a number: neither waits to be filled in. */
    private static final List<Inside> INSIDE = List.of(
            Inside.of("XxＸｘ×✕╳", "(?<![A-Za-z]|\\d{5})[XxＸｘ×✕╳]{2,}(?![A-Za-z0-9０-９])"),
            Inside.of("某", "(?<!\\p{IsHan})某某(?!某)"),
            Inside.of("某", "(?<![" + SURNAMES + "])某某(?=[省市县区乡镇街村局厅委科处股所站年月日]|单位|中心|项目|工程|公司|部门)"),
            Inside.of("_＿", "[_＿]{3,}"),
            Inside.of("待", "(?<!有)待填(?![补充平埋])写?"),
            Inside.of("{", "\\{\\p{IsHan}[^{}\\n]{0,19}}"),
            Inside.of("<＜", "[<＜]\\p{IsHan}{0,8}(?:名称|单位|年度|金额|填写)\\p{IsHan}{0,4}[>＞]"));

    /**
     * What is looked for inside a text.
     *
     * @param signs one of these stands in all of it
     */
    private record Inside(BitSet signs, Pattern pattern) {
        static Inside of(String signs, String pattern) {
            return new Inside(bits(signs), Pattern.compile(pattern));
        }

        /** The signs of a text tell at once that there is none, mostly. */
        Optional<String> in(String text) {
            if (!tells(signs, text)) {
                return Optional.empty();
            }
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        }
    }

    /** The first placeholder in a field's text. */
    static Optional<Placeholder> in(Field field, String text) {
        if (!text.startsWith("目标") && !tells(SIGNS, text)) {
            return Optional.empty();
        }
        String answer = text.strip();
        boolean owed = isName(field) || isTarget(field) || field.demand() == Demand.REQUIRED;
        if (WHOLE.matcher(answer).matches() || (owed && SIGN.matcher(answer).matches())) {
            return Optional.of(new Placeholder(answer, true));
        }
        if (isName(field) || isTarget(field)) {
            Matcher stars = STARS.matcher(answer);
            if (stars.find()) {
                return Optional.of(new Placeholder(stars.group(), false));
            }
        }
        return INSIDE.stream()
                .flatMap(inside -> inside.in(answer).stream())
                .map(found -> new Placeholder(found, found.equals(answer)))
                .findFirst();
    }

    private static BitSet bits(String signs) {
        return signs.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean tells(BitSet signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Field field) {
        return field.role() == FieldRole.LINE_NAME || field.role() == FieldRole.UNIT_NAME;
    }

    static boolean isTarget(Field field) {
        String label = LabelText.reduce(field.label().row());
        return label.endsWith("指标值") || label.endsWith("目标值");
    }
}
