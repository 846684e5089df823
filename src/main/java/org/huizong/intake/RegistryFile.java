package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Chronicle;
import org.huizong.registry.OwedForms;
import org.huizong.registry.RegistrySource;
import org.huizong.workbook.schema.RegistryReader;

/**
 * Reads registry workbooks from disk, with the forms of a library.
 *
 * @param libraries the forms of a folder
 */
public record RegistryFile(Function<Path, FormLibrary> libraries) implements RegistrySource {
    @Override
    public Chronicle read(Path workbook, Path templates) {
        String file = workbook.toString();
        OwedForms forms = forms(libraries.apply(templates).templates());
        try {
            return Chronicle.of(RegistryReader.read(Files.readAllBytes(workbook)), forms);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.findings().map(finding -> finding.in(file)));
        } catch (IOException e) {
            String reason = Finding.of(FindingCode.J612, Place.NONE, file).message(Language.CHINESE);
            throw new Refusal(Finding.of(FindingCode.J650, Place.ofFile(file), file, reason));
        }
    }

    private static OwedForms forms(List<FormTemplate> templates) {
        Map<String, String> titles = new LinkedHashMap<>();
        templates.forEach(form -> titles.put(form.id().code(), form.title()));
        return new OwedForms(
                titles,
                templates.stream()
                        .filter(FormTemplate::isPerProject)
                        .map(form -> form.id().code())
                        .collect(Collectors.toSet()));
    }
}
