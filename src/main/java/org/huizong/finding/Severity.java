package org.huizong.finding;

/** How grave a finding is; gravest first. */
public enum Severity {
    /** Must be corrected before the form is accepted. */
    ERROR("错误", "error"),
    /** Must be verified and explained. */
    WARNING("警告", "warning"),
    /** Worth knowing; asks for nothing. */
    NOTICE("提示", "notice");

    private final String chinese;
    private final String english;

    Severity(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The officials' word. */
    public String word(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
