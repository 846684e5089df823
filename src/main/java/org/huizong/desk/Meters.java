package org.huizong.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;

/** What the desk counts and measures, as Prometheus reads it; nothing in it names a person, a unit or a file. Safe for threads. */
final class Meters implements AutoCloseable {
    private static final Duration[] SLOTS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Meters() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    /** A file came, and this is what became of it. */
    void received(Reception reception) {
        Counter.builder("huizong.uploads")
                .description("Files sent in, by what became of them")
                .tag("outcome", outcome(reception))
                .register(registry)
                .increment();
    }

    private static String outcome(Reception reception) {
        if (reception.told().stream().map(Finding::code).anyMatch(FindingCode.W802::equals)) {
            return "again";
        }
        if (reception.busy()) {
            return "busy";
        }
        if (reception.doubtful()) {
            return "doubtful";
        }
        return reception
                .upload()
                .map(upload -> Looks.ofOutcomes(upload.forms().stream()
                                .map(form -> form.outcome())
                                .toList())
                        .css())
                .orElse("refused");
    }

    /** How long somebody waited for the verdict on a file. */
    void examined(Duration time) {
        Timer.builder("huizong.examination")
                .description("From the receipt of a file to its verdict")
                .serviceLevelObjectives(SLOTS)
                .register(registry)
                .record(time);
    }

    /** How many wait for the examination of their files, and how many more could begin at once. */
    void places(Turnstile turnstile) {
        gauge("huizong.examination.waiting", "Files that wait to be examined", turnstile, Turnstile::waiting);
        gauge("huizong.examination.free", "Files that could be examined at once", turnstile, Turnstile::free);
    }

    /** A request was answered. */
    void answered(int status, Duration time) {
        Timer.builder("huizong.requests")
                .description("Answers, by the kind of their status")
                .tag("status", status / 100 + "xx")
                .register(registry)
                .record(time);
    }

    /** Something that is looked up whenever somebody reads. */
    <T> void gauge(String name, String description, T source, ToDoubleFunction<T> value, String... tags) {
        Gauge.builder(name, source, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** All of it, in the text format 0.0.4. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
