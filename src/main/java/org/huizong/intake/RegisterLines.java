package org.huizong.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.TemplateAct;
import org.huizong.form.TemplateAct.Kind;
import org.huizong.form.TemplateRegister;
import org.huizong.form.Validity;

/** The register of versions as comma-separated text, one line an act; Excel may have saved it in its own encoding. */
final class RegisterLines {
    private static final List<String> HEAD = List.of("时间", "登记人", "事项", "表代码", "版本", "文件", "启用日期", "代替版本", "理由");
    private static final String MARK = "\uFEFF";
    private static final String SEVERAL = "、";

    private final String file;
    private final List<Finding> faults = new ArrayList<>();

    private RegisterLines(String file) {
        this.file = file;
    }

    /**
     * Reads a register.
     *
     * @throws Refusal J695 for every line that cannot be understood
     */
    static TemplateRegister read(String file, byte[] bytes) {
        RegisterLines lines = new RegisterLines(file);
        List<List<String>> rows = rows(text(bytes));
        List<TemplateAct> acts = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                lines.act(row + 1, rows.get(row)).ifPresent(acts::add);
            }
        }
        new Findings(lines.faults).refuseErrors();
        return new TemplateRegister(acts);
    }

    /** Writes a register, so that Excel opens it as it is. */
    static byte[] write(TemplateRegister register) {
        return Stream.concat(Stream.of(HEAD), register.acts().stream().map(RegisterLines::cells))
                .map(cells -> cells.stream().map(RegisterLines::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(TemplateAct act) {
        return List.of(
                act.at(),
                act.who(),
                act.kind().word(),
                act.form().code(),
                act.form().version(),
                act.file(),
                act.from() == null ? "" : act.from().toString(),
                String.join(SEVERAL, act.instead()),
                act.why());
    }

    private Optional<TemplateAct> act(int line, List<String> cells) {
        Optional<Kind> kind = Kind.of(cell(cells, 2));
        Optional<LocalDate> from = Validity.firstDay(cell(cells, 6));
        boolean begins = kind.filter(Kind.ACTIVATED::equals).isPresent();
        if (kind.isEmpty()
                || cell(cells, 3).isEmpty()
                || (begins && from.isEmpty())
                || cell(cells, 5).matches(".*[/\\\\].*")) {
            faults.add(Finding.of(
                    FindingCode.J695,
                    Place.ofFile(file),
                    file,
                    String.valueOf(line),
                    String.join(",", cells).strip()));
            return Optional.empty();
        }
        return Optional.of(new TemplateAct(
                cell(cells, 0),
                cell(cells, 1),
                kind.get(),
                new FormId(cell(cells, 3), cell(cells, 4)),
                cell(cells, 5),
                begins ? from.get() : null,
                Stream.of(cell(cells, 7).split(SEVERAL, -1))
                        .map(String::strip)
                        .filter(version -> !version.isEmpty())
                        .toList(),
                cell(cells, 8)));
    }

    /** A cell without the apostrophe that keeps spreadsheets from reckoning it. */
    private static String cell(List<String> cells, int column) {
        String text = column < cells.size() ? cells.get(column).strip() : "";
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static String quoted(String cell) {
        boolean reckoned = !cell.isEmpty() && "=+-@'".indexOf(cell.charAt(0)) >= 0;
        String plain = (reckoned ? "'" : "") + cell.replaceAll("\\R", " ");
        return plain.matches("[^,\"]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<List<String>> rows(String text) {
        return text.lines().map(RegisterLines::split).toList();
    }

    /** The cells of a line; a quote inside quotes is doubled. */
    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                inside = !inside;
                cell.append(inside && cell.length() > 0 ? "\"" : "");
            } else if (letter == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
