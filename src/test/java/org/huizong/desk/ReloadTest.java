package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.desk.Browser.Chosen;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String verdict() {
        return desk.administrator()
                .send(UPLOADS, new Chosen("表.xlsx", good("甲")))
                .body();
    }

    @Test
    void aChangedTemplateIsUsedFromTheNextRequestOn() throws IOException {
        Files.write(
                desk.templates().resolve("demo.xlsx"),
                TestForms.template().with("支出合计<=支出预算", "支出合计<=支出预算-10").xlsx());
        assertThat(verdict()).contains("line card warned", "支出 94.00 大于预算 100.00");
    }

    @Test
    void whatCannotBeReadLeavesTheDeskAsItWas() throws IOException {
        Files.writeString(desk.templates().resolve("demo.xlsx"), "一半");
        assertThat(verdict()).contains("line card accepted", "收件号 1");
    }

    @Test
    void aRegisterThatMakesNoSenseLeavesTheDeskAsItWas() throws IOException {
        Files.createDirectories(desk.templates().resolve("新版"));
        Files.writeString(desk.templates().resolve("新版/登记.csv"), "表头\n不懂\n");
        assertThat(verdict()).contains("line card accepted");
    }
}
