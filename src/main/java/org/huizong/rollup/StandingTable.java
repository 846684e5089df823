package org.huizong.rollup;

import java.util.List;

/**
 * Who has sent what: unit × form.
 *
 * @param forms titles of the forms with their periods
 * @param rows units in tree order
 */
public record StandingTable(List<String> forms, List<StandingRow> rows) {
    /** Copies. */
    public StandingTable {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
    }

    /**
     * One unit.
     *
     * @param province name of the 省 that it is in or of, by GB/T 2260, or the empty string
     * @param city name of the 市, or the empty string
     * @param district name of the 县(区), or the empty string for a unit of a 省 or 市
     * @param standings one for each form; of several projects the worst
     * @param projects for each form how many projects came, such as {@code 3项}, or the empty string
     */
    public record StandingRow(
            String province,
            String city,
            String district,
            String unit,
            List<Standing> standings,
            List<String> projects) {
        /** Copies. */
        public StandingRow {
            standings = List.copyOf(standings);
            projects = List.copyOf(projects);
        }

        /** A unit that fills in every form once. */
        public StandingRow(String province, String city, String district, String unit, List<Standing> standings) {
            this(
                    province,
                    city,
                    district,
                    unit,
                    standings,
                    standings.stream().map(standing -> "").toList());
        }

        /** What its cell says of a form. */
        public String shown(int form) {
            String its = projects.get(form);
            return standings.get(form).word() + (its.isEmpty() ? "" : " " + its);
        }
    }

    /** Where one unit stands with one form, the better before the worse. */
    public enum Standing {
        ACCEPTED("通过"),
        WARNED("有提示"),
        RETURNED("退回"),
        UNREADABLE("无法读取"),
        MISSING("未报"),
        NOT_REQUIRED("不要求");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /** The officials' word. */
        public String word() {
            return word;
        }

        /** Whether the unit owes it. */
        public boolean owed() {
            return this != NOT_REQUIRED;
        }

        /** Whether a form is there that was not sent back. */
        public boolean passed() {
            return this == ACCEPTED || this == WARNED;
        }

        /** Whether a readable form is there. */
        public boolean reported() {
            return this == ACCEPTED || this == WARNED || this == RETURNED;
        }
    }
}
