package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Machine copies that spreadsheets and programs read alike. */
class TidyLinesTest {
    private static final List<String> HARD = List.of("=1+1", "-1.50", "@张三", "a,\"b\"\nc", "");

    @Test
    void textsThatCouldBeFormulasGetAnApostropheInCsvAndNumbersStay() throws IOException {
        assertThat(written(false)).isEqualTo("a,b,c,d,e\r\n'=1+1,-1.50,'@张三,\"a,\"\"b\"\"\nc\",\r\n");
    }

    @Test
    void jsonSaysEveryTextAsItIsAndNothingAsNull() throws IOException {
        JsonNode line = JsonMapper.builder().build().readTree(written(true)).get(0);
        assertThat(line.get("a").asString()).isEqualTo("=1+1");
        assertThat(line.get("d").asString()).isEqualTo("a,\"b\"\nc");
        assertThat(line.get("e").isNull()).isTrue();
    }

    private static String written(boolean json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TidyLines lines = TidyLines.begin(out, List.of("a", "b", "c", "d", "e"), json);
        lines.add(HARD);
        lines.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
