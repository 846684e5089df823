package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huizong.intake.Zips.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final byte[] FORM = TestForms.filled().xlsx();

    @TempDir
    private Path folder;

    private Examiner examiner;

    @BeforeEach
    void aLibraryOfOneForm(@TempDir Path templates) throws IOException {
        Files.write(templates.resolve("demo.xlsx"), TestForms.template().xlsx());
        examiner = Examiner.withoutRegistry(FormLibrary.load(templates));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void aZipStandsForItsFilesWhateverTheirNamesAreWrittenIn(String names) throws IOException {
        write(
                "市局/甲.zip",
                zip().named(Charset.forName(names))
                        .with("局/表.xlsx", FORM)
                        .with("局/空/", new byte[0])
                        .bytes());
        write("b.xlsx", FORM);
        Inbox inbox = new Inbox(folder);
        assertThat(inbox.receipts()).extracting(Receipt::file).containsExactly("b.xlsx", "市局/甲.zip!/局/表.xlsx");
        Receipt inside = inbox.receipts().get(1);
        assertThat(inside.digest()).isEqualTo(Sha256.of(FORM));
        assertThat(inside.size()).isEqualTo(FORM.length);
        assertThat(new Inbox(folder).bytes(inside)).isEqualTo(FORM);
        assertThat(examine(inside).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void namesInUtf8ThatAreNotMarkedAsSuchAreReadToo() throws IOException {
        byte[] marked = zip().with("局/表.xlsx", FORM).bytes();
        for (int i = 0; i + 9 < marked.length; i++) {
            boolean local = marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 3 && marked[i + 3] == 4;
            boolean central = marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2;
            if (local || central) {
                marked[i + (local ? 7 : 9)] &= ~8;
            }
        }
        write("甲.zip", marked);
        assertThat(new Inbox(folder).receipts()).extracting(Receipt::file).containsExactly("甲.zip!/局/表.xlsx");
    }

    @Test
    void aWorkbookIsAZipButNoArchive() throws IOException {
        write("a.zip", FORM);
        assertThat(new Inbox(folder).receipts()).extracting(Receipt::file).containsExactly("a.zip");
        assertThat(examine(new Inbox(folder).receipts().get(0)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aFolderMayBeCalledLikeTheInsideOfAnArchive() throws IOException {
        write("甲.zip!/a.xlsx", FORM);
        Inbox inbox = new Inbox(folder);
        assertThat(inbox.bytes(inbox.receipts().get(0))).isEqualTo(FORM);
    }

    @Test
    void anArchiveInsideAnArchiveIsReturned() throws IOException {
        write("甲.zip", zip().with("乙.zip", zip().with("a.xlsx", FORM).bytes()).bytes());
        assertRefused("甲.zip!/乙.zip", "套着压缩包");
    }

    @Test
    void anEmptyArchiveIsReturned() throws IOException {
        write("甲.zip", zip().bytes());
        assertRefused("甲.zip", "没有文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/a.xlsx", "/etc/a.xlsx", "C:\\a.xlsx", "x\\..\\..\\a.xlsx", "a\u0001.xlsx"})
    void aNameThatLeadsOutOfTheArchiveIsReturned(String name) throws IOException {
        write("甲.zip", zip().with(name, FORM).bytes());
        assertRefused("甲.zip", "文件名不合规范");
    }

    @Test
    void twoFilesOfOneNameAreReturned() throws IOException {
        write("甲.zip", zip().with("a.xlsx", FORM).with("A.XLSX", FORM).bytes());
        assertRefused("甲.zip", "同名文件");
    }

    @Test
    void aBombIsReturnedUnopened() throws IOException {
        write("甲.zip", zip().with("a.xlsx", new byte[51 << 20]).bytes());
        assertRefused("甲.zip", "超过 50 MB");
    }

    @Test
    void anHonestFileThatPacksWellIsNoBomb() throws IOException {
        byte[] zeros = new byte[20 << 20];
        write("甲.zip", zip().with("a.xlsx", zeros).bytes());
        Inbox inbox = new Inbox(folder);
        assertThat(inbox.bytes(inbox.receipts().get(0))).isEqualTo(zeros);
    }

    @Test
    void anArchiveBrokenOffIsReturned() throws IOException {
        byte[] whole = zip().with("a.xlsx", FORM).bytes();
        write("甲.zip", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("甲.zip", "已损坏");
    }

    @Test
    void anEncryptedArchiveIsReturned() throws IOException {
        byte[] bytes = zip().with("a.xlsx", FORM).bytes();
        for (int i = 0; i + 9 < bytes.length; i++) {
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            bytes[i + 8] |= central ? (byte) 1 : 0;
        }
        write("甲.zip", bytes);
        assertRefused("甲.zip", "密码");
    }

    @Test
    void aDamagedMemberIsUnreadableAndTheOthersAreNot() throws IOException {
        byte[] text = "一,二\n三,四\n".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = zip().with("a.csv", text).with("b.xlsx", FORM).bytes();
        bytes[30 + "a.csv".length() + 3] ^= 4;
        write("甲.zip", bytes);
        Inbox inbox = new Inbox(folder);
        assertThat(inbox.receipts())
                .extracting(Receipt::file, Receipt::digest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲.zip!/a.csv", ""),
                        org.assertj.core.groups.Tuple.tuple("甲.zip!/b.xlsx", Sha256.of(FORM)));
        assertThatThrownBy(() -> inbox.bytes(inbox.receipts().get(0))).isInstanceOf(IOException.class);
    }

    @Test
    void csvIsTakenOnlyWhereTheFormAllowsIt(@TempDir Path templates) throws IOException {
        byte[] csv = """
                部门收支表,,,
                单位名称,甲县司法局,年度,2023年度
                收支情况,,,
                项目,预算数,执行数,执行率
                基本支出,,60.00,
                项目支出,,34.00,
                支出合计,100.00,94.00,94.00%
                等级,优,,
                绩效指标,,,
                一级指标,三级指标,分值,得分
                产出指标,办理案件数,60,58
                满意度指标,群众满意度,40,40
                合计,98,,
                """.getBytes(Charset.forName("GBK"));
        Receipt receipt = new Receipt("a.csv", Sha256.of(csv), csv.length);
        assertThat(examiner.examine(receipt, csv)
                        .parts()
                        .get(0)
                        .findings()
                        .list()
                        .get(0)
                        .code())
                .isEqualTo(FindingCode.I231);
        Files.write(
                templates.resolve("demo.xlsx"),
                TestForms.template()
                        .with("| 金额单位 | 说明 |", "| 金额单位 | CSV |")
                        .with("| 部门收支表 | 万元 | |", "| 部门收支表 | 万元 | 是 |")
                        .xlsx());
        Submission taken = Examiner.withoutRegistry(FormLibrary.load(templates))
                .examine(receipt, csv)
                .parts()
                .get(0);
        assertThat(taken.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(taken.declaration().orElseThrow().value("执行率").plain()).isEqualTo("0.9400");
    }

    private Submission examine(Receipt receipt) throws IOException {
        return examiner.examine(receipt, new Inbox(folder).bytes(receipt))
                .parts()
                .get(0);
    }

    private void assertRefused(String file, String why) throws IOException {
        List<Receipt> receipts = new Inbox(folder).receipts();
        assertThat(receipts).extracting(Receipt::file).containsExactly(file);
        Submission submission = examine(receipts.get(0));
        assertThat(submission.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(submission.findings().list().get(0).code()).isEqualTo(FindingCode.I230);
        assertThat(submission.findings().list().get(0).message(Language.CHINESE))
                .contains(why);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
