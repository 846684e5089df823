package org.huizong.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;

/** Looks at a value's characters: what should not be there, whatever type its field has. For one declaration. */
final class TextCheck {
    /** The list in {@code _枚举} that turns checks on, and its entry for spaces inside numbers and targets. */
    private static final String SWITCHES = "审核开关";

    private static final String SPACES = "空格";
    /** The space between a day and its time belongs there. */
    private static final Pattern INNER_SPACE =
            Pattern.compile("[^\\s\\u3000\\u00a0][ \\u3000\\u00a0]+(?!\\d{1,2}:\\d{2})[^\\s\\u3000\\u00a0]");

    private static final Pattern LIMIT =
            Pattern.compile("(?:不超过|不多于|限|控制在)\\s*(\\d{2,5})\\s*个?字|(\\d{2,5})\\s*个?字(?:以内|之内|内)");
    /** Hints name limits of two digits and more. */
    private static final int SHORTEST_LIMIT = 10;

    private static final Pattern CONTACT = Pattern.compile("电话|手机|联系方式|联络方式");
    private static final int MOST_SHOWN = 3;

    private final boolean aboutSpaces;
    private final List<Finding> findings;
    private final Set<String> seen = new HashSet<>();

    TextCheck(FormTemplate template, List<Finding> findings) {
        this.aboutSpaces = template.choices(SWITCHES).stream()
                .anyMatch(choice -> choice.value().equals(SPACES));
        this.findings = findings;
    }

    /** Whether nothing but a placeholder stands there; it has been told then, and nothing else is worth saying. */
    boolean tellsPlaceholder(Field field, Value value) {
        Optional<Placeholder> left = text(value).flatMap(text -> Placeholder.in(field, text));
        left.ifPresent(placeholder -> tell(
                placeholder.whole() ? FindingCode.C407 : FindingCode.C411, value, field.name(), placeholder.text()));
        return left.filter(Placeholder::whole).isPresent();
    }

    /** Tells personal numbers, spaces inside, and what is longer than the field's hint allows. */
    void tell(Field field, Value value) {
        if (aboutSpaces && (field.type().numeric() || Placeholder.isTarget(field))) {
            spaces(field, value);
        }
        text(value).ifPresent(text -> {
            personal(field, value, text);
            length(field, value, text);
        });
    }

    private static Optional<String> text(Value value) {
        return value.content() instanceof Content.Text || value.content() instanceof Content.Unreadable
                ? Optional.of(value.plain())
                : Optional.empty();
    }

    private void personal(Field field, Value value, String text) {
        List<PersonalNumber> numbers = PersonalNumber.in(text);
        if (numbers.isEmpty()) {
            return;
        }
        for (PersonalNumber.Kind kind : PersonalNumber.Kind.values()) {
            List<String> masked = numbers.stream()
                    .filter(number -> number.kind() == kind)
                    .map(PersonalNumber::masked)
                    .toList();
            if (!masked.isEmpty()) {
                String more = masked.size() > MOST_SHOWN ? " … (" + masked.size() + ")" : "";
                String shown = String.join("、", masked.subList(0, Math.min(MOST_SHOWN, masked.size()))) + more;
                tell(kind.code(), severity(field, kind), value, field.name(), shown);
            }
        }
    }

    /** A phone number is what a field for it asks for; it still must not be published. */
    private static Severity severity(Field field, PersonalNumber.Kind kind) {
        boolean asked = kind == PersonalNumber.Kind.MOBILE_PHONE
                && CONTACT.matcher(field.name() + field.label().path()).find();
        return asked ? Severity.NOTICE : kind.code().severity();
    }

    private void spaces(Field field, Value value) {
        if (INNER_SPACE.matcher(value.shown()).find()) {
            tell(FindingCode.C412, value, field.name(), value.shown());
        }
    }

    private void length(Field field, Value value, String text) {
        if (text.length() < SHORTEST_LIMIT || field.hint().isEmpty()) {
            return;
        }
        Matcher limit = LIMIT.matcher(field.hint());
        if (!limit.find()) {
            return;
        }
        String most = limit.group(1) == null ? limit.group(2) : limit.group(1);
        long length = text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
        if (length > Long.parseLong(most)) {
            tell(FindingCode.C413, value, field.name(), String.valueOf(length), most);
        }
    }

    private void tell(FindingCode code, Value value, String... arguments) {
        tell(code, code.severity(), value, arguments);
    }

    /** Once a cell: a merged one is read for every line that it covers. */
    private void tell(FindingCode code, Severity severity, Value value, String... arguments) {
        if (seen.add(code + " " + value.place().sheet() + "!" + value.place().cell())) {
            String[] masked = new String[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                masked[i] = PersonalNumber.mask(arguments[i]);
            }
            findings.add(
                    Finding.of(code, value.place(), masked).byRule("", severity).comparing(masked[1], ""));
        }
    }
}
