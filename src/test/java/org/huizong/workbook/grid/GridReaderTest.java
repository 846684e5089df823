package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormId;
import org.huizong.form.Position;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;

class GridReaderTest {
    @Test
    void anySpotOfAMergeAnswersWithItsEntry() {
        Grid grid = open(TestBook.book().sheet("表", """
                | 甲 | < | 乙 |
                | ^  |   | 丙 |
                """).xlsx()).grids().get(0);
        assertThat(grid.at(Position.of("B1")).shown()).isEqualTo("甲");
        assertThat(grid.area(Position.of("B1")).first()).isEqualTo(Position.of("A1"));
        assertThat(grid.at(Position.of("D9")).isBlank()).isTrue();
    }

    @Test
    void theStampIsRead() {
        assertThat(open(TestForms.filled().xlsx()).stamp()).isEqualTo(Optional.of(new FormId("demo", "1")));
        assertThat(open(TestForms.filled().xls()).stamp()).isEqualTo(Optional.of(new FormId("demo", "1")));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThat(refusal("你好".getBytes(StandardCharsets.UTF_8))).isEqualTo(FindingCode.I201);
        assertThat(refusal("<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FindingCode.I201);
        assertThat(refusal(new byte[0])).isEqualTo(FindingCode.I202);
    }

    @Test
    void aTruncatedFileIsRefused() {
        byte[] whole = TestForms.filled().xlsx();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FindingCode.I247);
        byte[] old = TestForms.filled().xls();
        assertThat(refusal(Arrays.copyOf(old, old.length / 2))).isEqualTo(FindingCode.I247);
    }

    @Test
    void aFileWithAPasswordIsRefusedAsSuch() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem fs = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (var stream = encryptor.getDataStream(fs)) {
                stream.write(TestForms.filled().xlsx());
            }
            fs.writeFilesystem(out);
        }
        assertThat(refusal(out.toByteArray())).isEqualTo(FindingCode.I203);
    }

    private static GridBook open(byte[] bytes) {
        return ((Opening.Opened) GridReader.open(bytes)).book();
    }

    private static FindingCode refusal(byte[] bytes) {
        return ((Opening.Refused) GridReader.open(bytes)).reason().code();
    }
}
