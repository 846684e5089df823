package org.huizong.indicator;

/** The ways in which targets are written, by the letters of the survey of real forms. */
public enum TargetClass {
    /** {@code ≥90%}. */
    A_SIGN,
    /** Operator, figure and unit in three cells. */
    B_COLUMNS,
    /** {@code >=90%}. */
    C_ASCII_SIGN,
    /** {@code ≧90%}, {@code 》90%}, LaTeX, or a lone {@code >} that may stand for {@code ≥}. */
    D_LOOK_ALIKE,
    /** {@code 5次}. */
    E_NUMBER_AND_UNIT,
    /** {@code 220}. */
    F_BARE_NUMBER,
    /** {@code 不少于200件}, {@code 160个以上}. */
    G_WORDED_AT_LEAST,
    /** {@code 控制在0.2%以下}. */
    H_WORDED_AT_MOST,
    /** {@code 等级为“合格”以上}. */
    I_GRADE,
    /** {@code 2023年12月前}. */
    J_DATE,
    /** {@code 显著提高}. */
    K_QUALITATIVE,
    /** {@code 无}, {@code /}. */
    L_NONE,
    /** {@code 80%-90%}, {@code 3/5}, several at once. */
    M_COMPOUND,
    /** {@code 292%}, probably {@code ≥92%} misread by a scanner. */
    N_DAMAGED;

    /** Its letter in the survey. */
    public String letter() {
        return name().substring(0, 1);
    }
}
