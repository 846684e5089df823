package org.huizong.finding;

import java.util.List;

/**
 * One thing we tell a filler: what is wrong, how grave, where, and how to mend it.
 *
 * @param detail what the message is filled with
 */
public record Finding(FindingCode code, Severity severity, Place place, Detail detail) {
    /** A finding of the code's own severity; the arguments fill its message and repair. */
    public static Finding of(FindingCode code, Place place, String... arguments) {
        return new Finding(code, code.severity(), place, Detail.of(arguments));
    }

    /** This finding with what was found and what was expected. */
    public Finding comparing(String found, String expected) {
        return new Finding(code, severity, place, new Detail(detail.rule(), found, expected, detail.arguments()));
    }

    /** This finding of a rule, with the severity its author gave it. */
    public Finding byRule(String rule, Severity itsSeverity) {
        return new Finding(
                code, itsSeverity, place, new Detail(rule, detail.found(), detail.expected(), detail.arguments()));
    }

    /** This finding inside a file. */
    public Finding in(String file) {
        return new Finding(code, severity, place.in(file), detail);
    }

    /** One clear sentence. */
    public String message(Language language) {
        return Catalogue.message(code, language, detail.arguments());
    }

    /** How to mend it, one sentence. */
    public String repair(Language language) {
        return Catalogue.repair(code, language, detail.arguments());
    }

    /**
     * What fills a finding's sentences.
     *
     * @param rule id of the rule that was broken, or the empty string
     * @param found the value as it stands in the file, or the empty string
     * @param expected the value or condition that was expected, or the empty string
     * @param arguments {@code {0}}, {@code {1}} … of message and repair
     */
    public record Detail(String rule, String found, String expected, List<String> arguments) {
        /** Copies. */
        public Detail {
            arguments = List.copyOf(arguments);
        }

        static Detail of(String... arguments) {
            return new Detail("", "", "", List.of(arguments));
        }
    }
}
