package org.huizong.form;

/**
 * One thing that a form asks for.
 *
 * @param section name of the section it belongs to
 * @param name unique in the template, for list columns in the section; also its name in formulas
 * @param label how it is found in a filled file
 * @param measure unit of measure, such as 万元 or 件, or the empty string
 * @param choices name of the list of allowed values, or the empty string
 * @param place where the blank has it; for a list column its input rows
 * @param rollup how it is rolled up along each axis
 * @param hint what the filler is told, or the empty string
 * @param carried name of the field whose value of the year before is filled into the blanks, or the empty string
 */
public record Field(
        String section,
        String name,
        Label label,
        FieldType type,
        FieldRole role,
        String measure,
        Demand demand,
        String choices,
        Area place,
        Rollup rollup,
        String hint,
        String carried) {
    /** Whether it is a column of a list. */
    public boolean inList() {
        return role.inList();
    }

    /** The header path, such as {@code 收支情况/项目支出/全年执行数}. */
    public String path() {
        return section + "/" + label.path();
    }
}
