package org.huizong.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedFigures;
import org.huizong.job.PublishedRow;
import org.huizong.registry.Unit;
import org.huizong.store.LiveFile;
import org.huizong.store.Publication;
import org.huizong.store.Runs;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 数据 for programs: published figures, exact, and the cells that they were read from. */
@RestController
@RequestMapping(Api.PATH + "/jobs/{job}/figures")
class ApiFigures {
    private final Offices offices;
    private final Books books;
    private final FigureShelf shelf;

    ApiFigures(Offices offices, Books books, FigureShelf shelf) {
        this.offices = offices;
        this.books = books;
        this.shelf = shelf;
    }

    /** A column of totals; {@code section} is absent for a field that stands once. */
    record Column(
            String form,
            String version,
            int year,
            Optional<String> section,
            String field,
            String label,
            Optional<String> measure,
            Optional<String> method) {}

    /** The columns that a run published. */
    record Columns(int run, List<Column> items, Optional<String> next) {}

    /**
     * A row of a column.
     *
     * @param kind TOTAL, UNIT or LESS
     * @param figures the value and what it was made of, as decimal strings
     */
    record Row(
            String kind,
            int level,
            Optional<String> code,
            String name,
            Optional<String> unit,
            Optional<String> note,
            Map<String, String> figures) {}

    /** A column in a district, with every unit. */
    record Rows(int run, Column column, List<Row> items, Optional<String> next) {}

    /** A cell that a figure was read from; {@code digest} is the file's. */
    record Source(
            String field,
            Optional<String> section,
            Optional<String> line,
            String value,
            String file,
            String sheet,
            String cell,
            Optional<String> digest) {}

    /** Where a unit's figure comes from. */
    record Lineage(int run, Column column, Api.Named unit, List<Source> items, Optional<String> next) {}

    @GetMapping
    ResponseEntity<byte[]> columns(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "0") int run,
            Api.Part part) {
        Figures figures = figures(visitor, job, run);
        Api.Slice<Column> columns = part.of(figures.columns().stream()
                .map(column -> column(figures, column))
                .toList());
        return Api.answer(new Columns(figures.run(), columns.items(), columns.next()));
    }

    @GetMapping("/rows")
    ResponseEntity<byte[]> rows(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute FigurePages.Asked asked,
            @RequestParam(defaultValue = "") String at,
            Api.Part part) {
        Figures figures = figures(visitor, job, asked.run());
        PublishedColumn column = asked(figures, asked);
        FigureTree tree = figures.below(column, at);
        if (tree.at(at).isEmpty()) {
            throw new Absent();
        }
        Api.Slice<Row> rows = part.of(tree.rows().stream().map(ApiFigures::row).toList());
        return Api.answer(new Rows(figures.run(), column(figures, column), rows.items(), rows.next()));
    }

    @GetMapping("/lineage")
    ResponseEntity<byte[]> lineage(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute FigurePages.Asked asked,
            @RequestParam String unit,
            Api.Part part) {
        Figures figures = figures(visitor, job, asked.run());
        PublishedColumn column = asked(figures, asked);
        Unit its = figures.sight().units().stream()
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .orElseThrow(Absent::new);
        Api.Slice<Source> sources = part.of(figures.spots(column, its).stream()
                .map(spot -> new Source(
                        spot.field(),
                        Api.known(spot.section()),
                        Api.known(spot.line()),
                        spot.value(),
                        spot.file(),
                        spot.sheet(),
                        spot.cell(),
                        digest(figures, spot.file())))
                .toList());
        return Api.answer(new Lineage(
                figures.run(),
                column(figures, column),
                new Api.Named(its.code(), its.name()),
                sources.items(),
                sources.next()));
    }

    private static Optional<String> digest(Figures figures, String file) {
        return figures.files().after(figures.office().name(), figures.run(), file).stream()
                .map(LiveFile::digest)
                .findFirst();
    }

    private static Column column(Figures figures, PublishedColumn column) {
        return new Column(
                column.form(),
                column.version(),
                column.year(),
                Api.known(column.section()),
                column.field(),
                figures.label(column),
                Api.known(column.measure()),
                Api.known(column.method()));
    }

    private static Row row(PublishedRow row) {
        Map<String, String> exact = new TreeMap<>();
        row.figures().forEach((name, value) -> exact.put(name, value.toPlainString()));
        return new Row(
                row.kind().name(),
                row.level(),
                Api.known(row.code()),
                row.name(),
                Api.known(row.unit()),
                Api.known(row.note()),
                exact);
    }

    private static PublishedColumn asked(Figures figures, FigurePages.Asked asked) {
        return figures.column(asked.form(), asked.year(), asked.section(), asked.field())
                .orElseThrow(Absent::new);
    }

    /** The figures of a run, or of the last one that published, as the visitor may see them. */
    private Figures figures(Visitor visitor, String job, int number) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        if (!sight.looksOn()) {
            throw new Absent();
        }
        Runs runs = books.of(office).runs();
        Publication publication = (number == 0
                        ? runs.lastPublication(office.name())
                        : runs.publicationAfter(office.name(), number))
                .orElseThrow(Absent::new);
        PublishedFigures published = shelf.of(office, publication).orElseThrow(Absent::new);
        return new Figures(office, sight, books.of(office).pastFiles(), publication.run(), published);
    }
}
