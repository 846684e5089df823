package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.huizong.rollup.ChartSeries;
import org.huizong.rollup.Figure;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;
import org.huizong.workbook.written.Widths;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Native bar charts; every colour and font is named, since a workbook of ours has no theme to take them from. */
final class Charts {
    private static final List<String> COLOURS = List.of("2E75B6", "548235");
    private static final String GRID = "D9D9D9";
    private static final String AXIS = "7F7F7F";
    private static final int TITLE_SIZE = 1200;
    private static final int TEXT_SIZE = 900;

    private final Paper paper;
    private final int dataColumn;
    private final int dataRow;
    private final Addresses addresses;

    /** Charts of a sheet, their data in two columns each from this one on. */
    Charts(Paper paper, int dataColumn, Addresses addresses) {
        this.addresses = addresses;
        this.paper = paper;
        this.dataColumn = dataColumn;
        this.dataRow = paper.top() + 1;
        paper.text(dataRow - 1, dataColumn, "图表数据（不打印）", Look.REMARK.flat().coloured(Look.GREY));
    }

    /** Draws a chart over cells, from the first row and column up to the last ones, these not included. */
    void draw(ChartSeries series, int number, CellRangeAddress place) {
        if (series.bars().isEmpty()) {
            return;
        }
        int column = dataColumn + 2 * number;
        data(series, column);
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, place.getFirstColumn(), place.getFirstRow(), place.getLastColumn(), place.getLastRow());
        XSSFChart chart = paper.sheet().createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(SafeText.of(series.shown()));
        chart.setTitleOverlay(false);
        plot(chart, series, column, COLOURS.get(number % COLOURS.size()));
        dress(chart);
    }

    private void data(ChartSeries series, int column) {
        Widths.set(paper.sheet(), column, 22, 14);
        Look quiet = Look.WORD.coloured(Look.GREY);
        paper.text(dataRow, column, "名称", quiet);
        paper.text(dataRow, column + 1, series.shown(), quiet.flat());
        for (int i = 0; i < series.bars().size(); i++) {
            paper.text(dataRow + 1 + i, column, series.bars().get(i).name(), quiet);
            value(series, i, dataRow + 1 + i, column + 1);
        }
    }

    /** Taken live from the unit's own cell where it has one. */
    private void value(ChartSeries series, int bar, int row, int column) {
        Figure figure = series.bars().get(bar).figure();
        BigDecimal read = figure.value();
        BigDecimal drawn = read == null || !series.percent() ? read : read.movePointRight(2);
        Look look = Look.NUMBER.coloured(Look.GREY).formatted(Numbers.plain(drawn));
        String district = series.bars().get(bar).district();
        Optional<String> cell = district.isEmpty()
                ? addresses.figure(series.origin(), figure.source())
                : addresses.district(series.origin(), district);
        if (cell.isPresent()) {
            paper.formula(row, column, cell.get() + (series.percent() ? "*100" : ""), drawn, look);
        } else {
            paper.figure(row, column, new Figure(drawn, figure.source()), look);
        }
    }

    private void plot(XSSFChart chart, ChartSeries series, int column, String colour) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat("#,##0");
        values.getOrAddMajorGridProperties().setLineProperties(line(GRID));
        values.getOrAddShapeProperties().setLineProperties(line(GRID));
        names.getOrAddShapeProperties().setLineProperties(line(AXIS));
        int last = dataRow + series.bars().size();
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(80);
        XDDFChartData.Series bar = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(
                        paper.sheet(), new CellRangeAddress(dataRow + 1, last, column, column)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        paper.sheet(), new CellRangeAddress(dataRow + 1, last, column + 1, column + 1)));
        bar.setTitle(SafeText.of(series.shown()), null);
        bar.setFillProperties(fill(colour));
        chart.plot(bars);
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        label(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0));
    }

    private static void label(CTBarSer bar) {
        CTDLbls labels = bar.isSetDLbls() ? bar.getDLbls() : bar.addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private void dress(XSSFChart chart) {
        chart.getOrAddShapeProperties().setFillProperties(fill("FFFFFF"));
        chart.getOrAddShapeProperties().setLineProperties(line(GRID));
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        CTTextBody text = chart.getCTChartSpace().isSetTxPr()
                ? chart.getCTChartSpace().getTxPr()
                : chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        font(text.addNewP().addNewPPr().addNewDefRPr(), paper.face(Swatch.WORD), TEXT_SIZE);
        CTTextBody title = chart.getCTChart().getTitle().getTx().getRich();
        CTTextCharacterProperties run = title.getPArray(0).getRArray(0).isSetRPr()
                ? title.getPArray(0).getRArray(0).getRPr()
                : title.getPArray(0).getRArray(0).addNewRPr();
        run.setB(true);
        font(run, paper.face(Swatch.CAPTION), TITLE_SIZE);
    }

    private static void font(CTTextCharacterProperties properties, String name, int size) {
        properties.setLang("zh-CN");
        properties.setSz(size);
        (properties.isSetLatin() ? properties.getLatin() : properties.addNewLatin()).setTypeface(name);
        (properties.isSetEa() ? properties.getEa() : properties.addNewEa()).setTypeface(name);
    }

    private static XDDFSolidFillProperties fill(String hex) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(hex)));
    }

    private static XDDFLineProperties line(String hex) {
        XDDFLineProperties line = new XDDFLineProperties(fill(hex));
        line.setWidth(0.75);
        return line;
    }
}
