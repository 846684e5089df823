package org.huizong.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.intake.Sha256;

/**
 * The pipeline that anybody would write first: POI's user model by fixed addresses, the same rules by POI's evaluator in
 * the workbook itself, a row a value by JDBC batches, a transaction for every 200 files, the bytes of the files included.
 */
final class NaiveIntake {
    private static final int CHUNK = 200;

    private final Connection connection;
    private int broken;

    private NaiveIntake(Connection connection) {
        this.connection = connection;
    }

    /** Takes in a folder; returns how many rules were broken. */
    static int run(String url, Path inbox) throws SQLException, IOException {
        boolean h2 = url.startsWith("jdbc:h2:");
        try (Connection connection = h2 ? DriverManager.getConnection(url, "sa", "") : DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table naive_file (id bigint primary key, name varchar, digest varchar(64), bytes "
                    + (h2 ? "blob)" : "bytea)"));
            statement.execute("create table naive_value (file bigint references naive_file (id), seq integer, "
                    + "field varchar, number numeric(20, 2), text varchar, shown varchar, cell varchar, "
                    + "primary key (file, seq))");
            statement.execute("create table naive_finding (file bigint references naive_file (id), rule varchar)");
            connection.setAutoCommit(false);
            NaiveIntake intake = new NaiveIntake(connection);
            intake.all(inbox);
            return intake.broken;
        }
    }

    private void all(Path inbox) throws SQLException, IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(inbox)) {
            files = found.sorted().toList();
        }
        try (PreparedStatement file = connection.prepareStatement("insert into naive_file values (?, ?, ?, ?)");
                PreparedStatement value =
                        connection.prepareStatement("insert into naive_value values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement finding = connection.prepareStatement("insert into naive_finding values (?, ?)")) {
            for (int i = 0; i < files.size(); i++) {
                one(i, files.get(i), file, value, finding);
                if (i % CHUNK == CHUNK - 1 || i == files.size() - 1) {
                    file.executeBatch();
                    value.executeBatch();
                    finding.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void one(int id, Path path, PreparedStatement file, PreparedStatement value, PreparedStatement finding)
            throws SQLException, IOException {
        byte[] bytes = Files.readAllBytes(path);
        file.setLong(1, id);
        file.setString(2, path.getFileName().toString());
        file.setString(3, Sha256.of(bytes));
        file.setBytes(4, bytes);
        file.addBatch();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            DataFormatter shown = new DataFormatter();
            int seq = 0;
            add(value, id, seq++, "单位名称", sheet.getRow(1).getCell(2), shown);
            add(value, id, seq++, "年度", sheet.getRow(1).getCell(5), shown);
            for (int item = 0; item < IntakeForms.ITEMS; item++) {
                XSSFRow row = sheet.getRow(IntakeForms.row(item));
                add(value, id, seq++, "文" + item, row.getCell(2), shown);
                add(value, id, seq++, "额" + item, row.getCell(4), shown);
            }
            rules(id, workbook, finding);
        }
    }

    private static void add(PreparedStatement value, int id, int seq, String field, XSSFCell cell, DataFormatter shown)
            throws SQLException {
        boolean number = cell.getCellType() == CellType.NUMERIC;
        value.setLong(1, id);
        value.setInt(2, seq);
        value.setString(3, field);
        value.setBigDecimal(4, number ? java.math.BigDecimal.valueOf(cell.getNumericCellValue()) : null);
        value.setString(5, number ? null : cell.getStringCellValue());
        value.setString(6, shown.formatCellValue(cell));
        value.setString(7, cell.getReference());
        value.addBatch();
    }

    private void rules(int id, XSSFWorkbook workbook, PreparedStatement finding) throws SQLException {
        XSSFCell scratch = workbook.getSheetAt(0).createRow(200).createCell(0);
        XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (int group = 0; group < IntakeForms.GROUPS; group++) {
            int head = IntakeForms.row(group * IntakeForms.GROUP) + 1;
            String sum = "ROUND(SUM(E%d:E%d),2)=ROUND(E%d,2)".formatted(head + 1, head + IntakeForms.GROUP - 1, head);
            for (String rule : List.of(sum, "E%d<=E%d".formatted(head + 1, head))) {
                scratch.setCellFormula(rule);
                evaluator.notifySetFormula(scratch);
                if (!evaluator.evaluate(scratch).getBooleanValue()) {
                    broken++;
                    finding.setLong(1, id);
                    finding.setString(2, rule);
                    finding.addBatch();
                }
            }
        }
    }
}
