package org.huizong.registry;

import java.util.regex.Pattern;
import org.huizong.form.Project;

/** Tells names of projects that were probably meant to be the same: a letter wrong, a code or a general word more or less. */
public final class LikeProjects {
    /** A code that systems put before the name, as in {@code 51000021R000000019951-工资性支出}. */
    private static final Pattern CODE = Pattern.compile("^[0-9a-z]{6,}(?=.*\\p{IsHan})");

    /** Words that a name has or lacks without being another project's. */
    private static final Pattern GENERAL = Pattern.compile("(项目|专项|经费|资金|支出|工作|补助|费)+$");

    /** Whatever numbers projects: phases, years, classes. */
    private static final Pattern NO_NUMERAL = Pattern.compile("[^0-9a-z一二三四五六七八九十甲乙丙丁上中下]");

    /** Of so many letters two may be wrong, of fewer one. */
    private static final int LONG = 10;

    private LikeProjects() {}

    /** Whether two projects that are not the same have nearly the same name; those of other numbers never have. */
    public static boolean near(Project one, Project other) {
        String left = bare(one);
        String right = bare(other);
        if (one.equals(other) || left.isEmpty() || !numerals(left).equals(numerals(right))) {
            return false;
        }
        return alike(left, right) || alike(core(left), core(right));
    }

    private static boolean alike(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int allowed = shorter < LONG ? 1 : 2;
        return left.equals(right)
                || (shorter > 2 * allowed
                        && Math.abs(left.length() - right.length()) <= allowed
                        && Spelling.distance(left, right) <= allowed);
    }

    private static String bare(Project project) {
        return CODE.matcher(project.key()).replaceFirst("");
    }

    private static String core(String name) {
        String core = GENERAL.matcher(name).replaceFirst("");
        return core.isEmpty() ? name : core;
    }

    private static String numerals(String name) {
        return NO_NUMERAL.matcher(name).replaceAll("");
    }
}
