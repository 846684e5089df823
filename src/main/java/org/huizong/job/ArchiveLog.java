package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.review.Decision;
import org.huizong.store.LiveFile;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.huizong.store.Trail;
import org.huizong.store.TrailLine;
import org.huizong.store.TrailQuery;
import org.huizong.workbook.report.TidyLines;

/**
 * The lists of an archive, as CSV that Excel opens as what it is.
 *
 * @param files those that were live when the run had ended
 * @param decided what reviewers and units had said by then
 */
record ArchiveLog(PeriodArchive.Sources sources, Run run, List<LiveFile> files, List<Decision> decided) {
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final Language CHINESE = Language.CHINESE;
    private static final int SOME = 1000;

    /** Every attempt of every run up to this one. */
    void attempts(OutputStream out) throws IOException {
        TidyLines lines = begin(out, List.of("汇总", "尝试", "开始", "结束", "发起人", "主机", "结果", "说明"));
        for (RunAttempt attempt : sources.database().attempts().between(run.assignment(), 1, run.number())) {
            lines.add(List.of(
                    String.valueOf(attempt.key().run()),
                    String.valueOf(attempt.key().number()),
                    time(attempt.begunAt()),
                    attempt.endedAt().map(this::time).orElse(""),
                    attempt.by(),
                    attempt.host(),
                    attempt.ended().name(),
                    attempt.why()
                            .map(finding -> finding.code() + " " + finding.message(CHINESE))
                            .orElse("")));
        }
        lines.end();
    }

    /** Every form of every file. */
    void files(OutputStream out) throws IOException {
        TidyLines lines = begin(out, List.of("文件", "表序", "SHA-256", "收件序号", "稿次", "读入", "表样", "版本", "单位", "期间", "结果"));
        for (LiveFile file : files) {
            lines.add(List.of(
                    file.file(),
                    file.part(),
                    file.digest(),
                    String.valueOf(file.receivedNo()),
                    String.valueOf(file.revision()),
                    String.valueOf(file.run()),
                    file.form().map(FormId::code).orElse(""),
                    file.form().map(FormId::version).orElse(""),
                    file.unit(),
                    file.period().map(Period::year).map(String::valueOf).orElse(""),
                    file.outcome().word(CHINESE)));
        }
        lines.end();
    }

    /** Every finding. */
    void findings(OutputStream out) throws IOException {
        TidyLines lines = begin(out, List.of("文件", "单位", "级别", "编号", "规则", "工作表", "单元格", "栏目", "问题", "怎样改"));
        for (LiveFile file : files) {
            for (Finding finding : file.findings()) {
                lines.add(List.of(
                        file.file(),
                        file.unit(),
                        finding.severity().word(CHINESE),
                        finding.code().name(),
                        finding.detail().rule(),
                        finding.place().sheet(),
                        finding.place().cell(),
                        finding.place().path(),
                        finding.message(CHINESE),
                        finding.repair(CHINESE)));
            }
        }
        lines.end();
    }

    /** Every decision of a reviewer, and every answer of a unit. */
    void decisions(OutputStream out) throws IOException {
        TidyLines lines = begin(
                out,
                List.of("序号", "时间", "账号", "决定", "单位", "表样", "期间", "SHA-256", "问题", "工作表", "单元格", "说明", "批准人", "所指"));
        for (Decision decision : decided) {
            lines.add(List.of(
                    String.valueOf(decision.number()),
                    decision.time(),
                    decision.by(),
                    decision.kind().name(),
                    decision.subject().slot().unit(),
                    decision.subject().slot().form(),
                    String.valueOf(decision.subject().slot().period().year()),
                    decision.subject().digest(),
                    decision.point().about(),
                    decision.point().sheet(),
                    decision.point().cell(),
                    decision.words(),
                    decision.approver(),
                    decision.refers() == 0 ? "" : String.valueOf(decision.refers())));
        }
        lines.end();
    }

    /** What was done at the desk about the job, the last first; from where stands in the desk's own trail alone. */
    void acts(OutputStream out, Instant end) throws IOException {
        TidyLines lines = begin(out, List.of("序号", "时间", "账号", "操作", "对象", "结果", "校验值"));
        TrailQuery query = new TrailQuery("", "", run.assignment(), Optional.empty(), Optional.of(end));
        long before = Long.MAX_VALUE;
        List<Trail.Numbered> some = sources.trail().before(before, query, SOME);
        while (!some.isEmpty()) {
            for (Trail.Numbered numbered : some) {
                TrailLine line = numbered.line();
                lines.add(List.of(
                        String.valueOf(numbered.number()),
                        time(line.at()),
                        line.account(),
                        line.act(),
                        line.subject(),
                        line.ending().name(),
                        numbered.digest()));
            }
            before = some.get(some.size() - 1).number();
            some = sources.trail().before(before, query, SOME);
        }
        lines.end();
    }

    private static TidyLines begin(OutputStream out, List<String> names) throws IOException {
        out.write(MARK);
        return TidyLines.begin(out, names, false);
    }

    private String time(Instant at) {
        ZoneId zone = run.madeAt().getZone();
        return at.atZone(zone).toOffsetDateTime().withNano(0).toString();
    }
}
