package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.intake.Examined;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;
import org.junit.jupiter.api.Test;

class ApiFindingsTest {
    private final List<String> examined = new ArrayList<>();

    @Test
    void onlyTheFilesOfThePageAreExamined() {
        List<Supplier<Reading>> readings = Stream.of("一.xlsx", "二.xlsx", "三.xlsx", "四.xlsx")
                .map(this::file)
                .toList();
        ApiFindings page = ApiFindings.of(
                7, readings, new ApiFindings.Asked(new Api.Part(1, 2), "/submissions/7", Language.CHINESE));
        assertThat(examined).containsExactly("二.xlsx", "三.xlsx");
        assertThat(page.files()).extracting(ApiFindings.File::index).containsExactly(1, 2);
        assertThat(page.files()).extracting(ApiFindings.File::file).containsExactly("二.xlsx", "三.xlsx");
        assertThat(page.next()).hasValue("3");
    }

    private Supplier<Reading> file(String name) {
        return () -> {
            examined.add(name);
            Finding finding = Finding.of(FindingCode.I211, Place.NONE);
            Examined none = Examined.of(Submission.unreadable(new Receipt(name, "", 0), finding));
            return new Reading(name, none, false, "");
        };
    }
}
