package org.huizong.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateReading;
import org.huizong.workbook.schema.CatalogueReader;
import org.huizong.workbook.schema.RegistryReader;
import org.huizong.workbook.written.ReportLayout;

/**
 * A workbook that is handed in as a version of a form.
 *
 * @param template absent when anything about it is wrong, or nothing about it is new
 * @param findings every fault with its sheet and cell, or why it is not kept
 */
public record NewVersion(Optional<FormTemplate> template, Findings findings) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
    private static final List<String> NEEDED = List.of("_表样", "_字段");

    /**
     * Looks at a workbook; whatever it is, it is told and never thrown.
     *
     * @param library the forms that its rules may name
     * @param taken the versions that there are already
     */
    public static NewVersion of(byte[] bytes, FormLibrary library, Collection<FormTemplate> taken) {
        Optional<Finding> archive = Archives.refusal(bytes);
        if (archive.isPresent()) {
            return refused(archive.get());
        }
        TemplateReading reading = FormLibrary.read(bytes);
        if (reading.draft().isEmpty() && isForeign(reading.findings())) {
            return refused(what(bytes, library, reading.findings()));
        }
        if (!isPackage(bytes)) {
            return refused(Finding.of(FindingCode.W841, Place.NONE, "不是 .xlsx 工作簿"));
        }
        Optional<Finding> against = reading.draft()
                .map(TemplateReading.Draft::template)
                .flatMap(template -> unfit(template.id()).or(() -> known(template, taken)));
        if (against.isPresent()) {
            return refused(against.get());
        }
        Findings findings = library.lint(reading)
                .and(reading.draft()
                        .flatMap(draft -> older(draft.template().id(), taken))
                        .map(Findings::of)
                        .orElse(Findings.NONE));
        return new NewVersion(reading.template().filter(template -> !findings.hasErrors()), findings);
    }

    private static NewVersion refused(Finding why) {
        return new NewVersion(Optional.empty(), Findings.of(why));
    }

    /** Whether it has none of a template's sheets, or is no workbook at all. */
    private static boolean isForeign(Findings findings) {
        return findings.stream().noneMatch(finding -> finding.code().name().startsWith("T"))
                || NEEDED.stream()
                        .allMatch(sheet -> findings.stream()
                                .anyMatch(finding -> finding.code() == FindingCode.T101
                                        && finding.detail().arguments().contains(sheet)));
    }

    /** What it is instead of a template, in words that its owner knows; what is no workbook says so itself. */
    private static Finding what(byte[] bytes, FormLibrary library, Findings findings) {
        Optional<Finding> own = findings.stream()
                .filter(finding -> !finding.code().name().startsWith("T"))
                .findFirst();
        return own.orElseGet(() -> Finding.of(FindingCode.W841, Place.NONE, words(bytes, library)));
    }

    private static String words(byte[] bytes, FormLibrary library) {
        Optional<String> kind = kind(bytes);
        if (kind.isPresent()) {
            return "是" + kind.get();
        }
        Examined examined = Examiner.withoutRegistry(library).examine(new Receipt("", "", bytes.length), bytes);
        return examined.parts().stream()
                .flatMap(part -> part.form().stream())
                .flatMap(form -> library.book(form).stream())
                .map(book -> "是填报用的“" + book.template().title() + "”")
                .findFirst()
                .orElse("没有“_表样”和“_字段”这两页");
    }

    /** What a workbook of the templates' folder is when it is no form. */
    static Optional<String> kind(byte[] bytes) {
        if (isRead(() -> RegistryReader.read(bytes))) {
            return Optional.of("登记簿");
        }
        if (isRead(() -> CatalogueReader.read(bytes))) {
            return Optional.of("指标库");
        }
        return isPackage(bytes) && ReportLayout.isOne(bytes) ? Optional.of("汇总表版式") : Optional.empty();
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static boolean isPackage(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Code and version become names of files and addresses. */
    private static Optional<Finding> unfit(FormId form) {
        return Stream.of(form.code(), form.version())
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .map(name -> Finding.of(
                        FindingCode.T104,
                        Place.ofCell("_表样", name.equals(form.code()) ? "A2" : "B2", ""),
                        name,
                        "不超过 60 个文字、数字和 . _ -"));
    }

    /** The same version, with this content or another. */
    private static Optional<Finding> known(FormTemplate template, Collection<FormTemplate> taken) {
        String id = template.id().toString();
        return taken.stream()
                .filter(other -> other.id().equals(template.id()))
                .findFirst()
                .map(other -> other.digest().equals(template.digest())
                        ? Finding.of(FindingCode.W843, Place.NONE, id)
                        : Finding.of(FindingCode.W842, Place.NONE, id, after(template.id(), taken)));
    }

    /** The newest version speaks for the form in reports: told when that is another than this. */
    private static Optional<Finding> older(FormId form, Collection<FormTemplate> taken) {
        return newest(form, taken)
                .filter(newest -> form.version().compareTo(newest) < 0)
                .map(newest -> Finding.of(FindingCode.W844, Place.NONE, form.version(), newest, after(form, taken)));
    }

    private static Optional<String> newest(FormId form, Collection<FormTemplate> taken) {
        return taken.stream()
                .filter(other -> other.id().code().equals(form.code()))
                .map(other -> other.id().version())
                .max(String::compareTo);
    }

    /** A version that sorts after all that there are. */
    private static String after(FormId form, Collection<FormTemplate> taken) {
        return newest(form, taken).orElse(form.version()) + "-2";
    }
}
