package org.huizong.rollup;

import org.huizong.finding.Language;
import org.jspecify.annotations.Nullable;

/** Why a unit's figures are others than in an earlier run. */
public enum Cause {
    ARRIVED("新报送", "arrived"),
    LEFT("撤回或不再计入", "withdrawn, or no longer the one that counts"),
    REPLACED("改以另一份文件为准", "another file counts now"),
    REVISED("改后重报", "sent again with changes"),
    REREAD("表样、规则、登记或程序变了，重新审核", "examined again with other forms, rules, registry or program"),
    CONFRONTED(
            "对照其他表的审核结果变了，或审核人退回、特批",
            "confronted with other forms, or decided upon by a reviewer, it came to another result");

    private final String chinese;
    private final String english;

    Cause(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The officials' words. */
    public String word(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    static Cause of(@Nullable Published before, @Nullable Published after) {
        if (before == null) {
            return ARRIVED;
        }
        if (after == null) {
            return LEFT;
        }
        if (!before.file().equals(after.file())) {
            return REPLACED;
        }
        if (!before.digest().equals(after.digest())) {
            return REVISED;
        }
        return before.id() == after.id() ? CONFRONTED : REREAD;
    }
}
