package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.intake.ReturnNames;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedFigures;
import org.huizong.job.PublishedSpot;
import org.huizong.registry.Unit;
import org.huizong.store.LiveFile;
import org.huizong.store.Publication;
import org.huizong.store.Run;
import org.huizong.store.Runs;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 数据: from a total to its parts, to the unit, to the cell that it was read from. */
@Controller
@RequestMapping("/jobs/{job}/figures")
class FigurePages {
    private final Offices offices;
    private final Books books;
    private final FigureShelf shelf;
    private final MessageSource messages;

    FigurePages(Offices offices, Books books, FigureShelf shelf, MessageSource messages) {
        this.offices = offices;
        this.books = books;
        this.shelf = shelf;
        this.messages = messages;
    }

    /**
     * Which column of which run.
     *
     * @param run 0 for the last one that published
     */
    record Asked(Integer run, String form, Integer year, String section, String field) {
        Asked {
            run = run == null ? 0 : run;
            form = form == null ? "" : form;
            year = year == null ? 0 : year;
            section = section == null ? "" : section;
            field = field == null ? "" : field;
        }

        Asked(PublishedColumn column) {
            this(0, column.form(), column.year(), column.section(), column.field());
        }
    }

    /**
     * Where in the tree, and how its lines are ordered.
     *
     * @param at code of a district, the empty string for the topmost that may be seen
     */
    record Way(String at, FigureColumn.Order order) {
        Way {
            at = at == null ? "" : at;
            order = order == null ? FigureColumn.Order.PRINTED : order;
        }
    }

    /** A form of a year, with its sections. */
    record FormLink(String form, int year, String title, String period, List<String> sections) {}

    /** Everything there is, by form; the key figures and a chart or two. */
    @GetMapping
    String home(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "0") int run,
            Model model) {
        Optional<Figures> figures = figures(visitor, job, run, model);
        if (figures.isEmpty()) {
            return "figures";
        }
        Words words = words();
        List<FigureColumn> key = FigureOverview.figures(figures.get(), words);
        model.addAttribute("figures", key);
        model.addAttribute("charts", FigureOverview.charts(figures.get(), words));
        model.addAttribute("forms", forms(figures.get(), words));
        return "figures";
    }

    /** A section of a form: its columns side by side. */
    @GetMapping("/table")
    String table(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "") String at,
            Model model) {
        Figures figures = figures(visitor, job, asked.run(), model).orElseThrow(Absent::new);
        Map<String, List<PublishedColumn>> sections = FigureTable.sections(figures, asked.form(), asked.year());
        List<PublishedColumn> columns =
                Optional.ofNullable(sections.get(asked.section())).orElseThrow(Absent::new);
        FigureTable table = FigureTable.of(figures, columns, at);
        if (table.lines().isEmpty()) {
            throw new Absent();
        }
        model.addAttribute("sections", sections.keySet());
        model.addAttribute("formTitle", figures.office().formTitle(asked.form()));
        model.addAttribute("period", words().say("period", String.valueOf(asked.year())));
        model.addAttribute("table", table);
        model.addAttribute("above", FigureColumn.above(figures, columns.get(0), at));
        return "figure-table";
    }

    /** One column, in one district. */
    @GetMapping("/column")
    String column(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("way") Way way,
            Model model) {
        Figures figures = figures(visitor, job, asked.run(), model).orElseThrow(Absent::new);
        PublishedColumn column = column(figures, asked);
        model.addAttribute(
                "column",
                FigureColumn.of(figures, column, way.at(), way.order(), words()).orElseThrow(Absent::new));
        model.addAttribute("node", way.at());
        model.addAttribute("order", way.order().name());
        model.addAttribute("orders", List.of("PRINTED", "FALLING", "RISING"));
        model.addAttribute("formTitle", figures.office().formTitle(asked.form()));
        model.addAttribute("period", words().say("period", String.valueOf(asked.year())));
        return "figure-column";
    }

    /** The cells that a unit's figure was read from. */
    @GetMapping("/source")
    String source(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @ModelAttribute("asked") Asked asked,
            @RequestParam String unit,
            Model model) {
        Figures figures = figures(visitor, job, asked.run(), model).orElseThrow(Absent::new);
        PublishedColumn column = column(figures, asked);
        Unit its = figures.sight().units().stream()
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .orElseThrow(Absent::new);
        List<PublishedSpot> spots = figures.spots(column, its);
        model.addAttribute("column", column);
        model.addAttribute("label", figures.label(column));
        model.addAttribute("unit", its);
        model.addAttribute("formTitle", figures.office().formTitle(asked.form()));
        model.addAttribute("period", words().say("period", String.valueOf(asked.year())));
        model.addAttribute("sources", FigureSource.of(figures, column, spots));
        return "figure-source";
    }

    /** A file as it came, of the time of a run; {@code file} is looked up in the ledger and never on the disk. */
    @GetMapping("/original")
    @Act("file.fetch")
    void original(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam int run,
            @RequestParam String file,
            HttpServletResponse response)
            throws IOException {
        Office office = office(visitor, job);
        List<LiveFile> forms = books.of(office).pastFiles().after(office.name(), run, file);
        Sight sight = new Sight(office.registry(), visitor.account());
        Set<String> seen = sight.nodes();
        if (forms.isEmpty()
                || !(sight.whole() || forms.stream().map(LiveFile::unit).allMatch(seen::contains))) {
            throw new Absent();
        }
        byte[] bytes =
                office.ledger().original(office.name(), forms.get(0).digest()).orElseThrow(Absent::new);
        String name = ReturnNames.safe(file.substring(file.lastIndexOf('/') + 1));
        OutputStream out = RunDownloads.attach(response, name);
        out.write(bytes);
        out.flush();
    }

    private List<FormLink> forms(Figures figures, Words words) {
        Map<String, FormLink> forms = new LinkedHashMap<>();
        for (PublishedColumn column : figures.columns()) {
            forms.computeIfAbsent(
                    column.form() + "\n" + column.year(),
                    key -> new FormLink(
                            column.form(),
                            column.year(),
                            figures.office().formTitle(column.form()),
                            words.say("period", String.valueOf(column.year())),
                            List.copyOf(FigureTable.sections(figures, column.form(), column.year())
                                    .keySet())));
        }
        return List.copyOf(forms.values());
    }

    /** The figures of a run as the visitor may see them, and what every page of them says; none before the first run. */
    private Optional<Figures> figures(Visitor visitor, String job, int number, Model model) {
        Office office = office(visitor, job);
        model.addAttribute("office", office);
        Runs runs = books.of(office).runs();
        Optional<Publication> publication =
                number == 0 ? runs.lastPublication(office.name()) : runs.publicationAfter(office.name(), number);
        Optional<Run> run = publication.flatMap(its -> runs.find(office.name(), its.run()));
        Optional<PublishedFigures> published = publication.flatMap(its -> shelf.of(office, its));
        model.addAttribute("published", publication.isPresent());
        model.addAttribute("readable", published.isPresent());
        run.ifPresent(its -> {
            model.addAttribute("run", its.number());
            model.addAttribute(
                    "asOf",
                    Receiving.time(its.madeAt().toInstant(), its.madeAt().getZone()));
        });
        return published.map(its -> new Figures(
                office,
                new Sight(office.registry(), visitor.account()),
                books.of(office).pastFiles(),
                run.orElseThrow().number(),
                its));
    }

    private Office office(Visitor visitor, String job) {
        Office office = offices.of(visitor.account(), job);
        if (!new Sight(office.registry(), visitor.account()).looksOn()) {
            throw new Absent();
        }
        return office;
    }

    private static PublishedColumn column(Figures figures, Asked asked) {
        return figures.column(asked.form(), asked.year(), asked.section(), asked.field())
                .orElseThrow(Absent::new);
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
