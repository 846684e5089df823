package org.huizong.finding;

/**
 * What a submitter wrote beside a finding (核实说明): why the figure stands as it is.
 *
 * @param about id of the rule, or the code of the finding when no rule made it
 * @param place sheet and cell of the finding; empty strings when it has none
 * @param text his words
 */
public record Explanation(String about, Place place, String text) {
    /** What an explanation of a finding is about: its rule, or its code. */
    public static String about(Finding finding) {
        return finding.detail().rule().isEmpty()
                ? finding.code().name()
                : finding.detail().rule();
    }

    /** Whether it is about a finding at its very place. */
    public boolean answers(Finding finding) {
        return isAbout(finding)
                && place.sheet().equals(finding.place().sheet())
                && place.cell().equals(finding.place().cell());
    }

    /** Whether it is about a finding of this kind, wherever it stands. */
    public boolean isAbout(Finding finding) {
        return about.equals(about(finding));
    }

    /** This explanation beside a finding that has moved. */
    public Explanation at(Place newPlace) {
        return new Explanation(about, new Place("", newPlace.sheet(), newPlace.cell(), ""), text);
    }
}
