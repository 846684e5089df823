package org.huizong.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command speaks: standard output, standard error, and the language of the user.
 *
 * @param home folder of the installation, which holds {@code templates-xlsx}
 */
record Terminal(PrintStream out, PrintStream err, Language language, java.nio.file.Path home, boolean interactive) {
    void line(String text) {
        out.println(text);
    }

    void complain(Findings findings) {
        findings.forEach(finding -> err.println(sentence(finding)));
    }

    /** A finding on one line: code, place, message and repair. */
    String sentence(Finding finding) {
        String rule =
                finding.detail().rule().isEmpty() ? "" : "[" + finding.detail().rule() + "]";
        String place = finding.place().shown();
        return finding.severity().word(language) + " " + finding.code() + rule + (place.isEmpty() ? "" : " " + place)
                + "：" + finding.message(language) + " " + finding.repair(language);
    }

    /** Prints one JSON value, indented, numbers as the caller made them. */
    void json(Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        out.println(JsonMapper.builder().build().writer().with(printer).writeValueAsString(value));
    }

    /** Chinese or English, by the user's language. */
    String say(String chinese, String english) {
        return language == Language.CHINESE ? chinese : english;
    }

    /** The keys of a finding in every command's JSON. */
    Map<String, Object> data(Finding finding) {
        Map<String, Object> data = new java.util.LinkedHashMap<>();
        data.put("code", finding.code().name());
        data.put("rule", finding.detail().rule());
        data.put("severity", finding.severity().word(Language.ENGLISH));
        data.put("sheet", finding.place().sheet());
        data.put("cell", finding.place().cell());
        data.put("path", finding.place().path());
        data.put("message", finding.message(language));
        data.put("repair", finding.repair(language));
        data.put("found", finding.detail().found());
        data.put("expected", finding.detail().expected());
        return data;
    }

    List<Map<String, Object>> data(Findings findings) {
        return findings.stream().map(this::data).toList();
    }
}
