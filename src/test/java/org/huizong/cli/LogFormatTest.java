package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTest {
    private static final String FORGED = "甲\r\nERROR Ledger: all lost\u2028\u001b[2J\"}";

    @Test
    void theLogIsPlainUnlessTheEnvironmentWantsJson() {
        assertThat(LogFormat.of(Map.of())).isEqualTo("plain");
        assertThat(LogFormat.of(Map.of("HUIZONG_LOG_FORMAT", "json"))).isEqualTo("json");
        assertThat(LogFormat.of(Map.of("HUIZONG_LOG_FORMAT", "xml"))).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "json"})
    void nobodyCanForgeALine(String format) throws JoranException {
        String line = line(format, FORGED, Map.of("account", FORGED));
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        assertThat(line.strip()).doesNotContainPattern("[\\p{Cntrl}]");
    }

    @Test
    void jsonCarriesItsMarks() throws JoranException {
        JsonNode line = JsonMapper.shared().readTree(line("json", FORGED, Map.of("run", "shi/3", "file", "ab12")));
        assertThat(line.get("level").asString()).isEqualTo("WARN");
        assertThat(line.get("formattedMessage").asString()).isEqualTo("file " + FORGED);
        assertThat(line.get("mdc").get("run").asString()).isEqualTo("shi/3");
        assertThat(line.get("mdc").get("file").asString()).isEqualTo("ab12");
    }

    @Test
    void aPlainLineWithoutMarksBeginsWithWhatIsSaid() throws JoranException {
        assertThat(line("plain", "甲", Map.of())).isEqualTo("WARN  LogFormatTest: file 甲\n");
        assertThat(line("plain", "甲", Map.of("run", "shi/3"))).isEqualTo("WARN  LogFormatTest: run=shi/3 file 甲\n");
    }

    private static String line(String format, String argument, Map<String, String> marks) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator reader = new JoranConfigurator();
        reader.setContext(context);
        String included =
                Path.of("src/main/resources/logback-" + format + ".xml").toString();
        reader.doConfigure(new java.io.ByteArrayInputStream(("<configuration><include file='" + included
                        + "'/><root level='OFF'><appender-ref ref='STDERR'/></root></configuration>")
                .getBytes(StandardCharsets.UTF_8)));
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLevel(ch.qos.logback.classic.Level.WARN);
        event.setLoggerName(LogFormatTest.class.getName());
        event.setMessage("file {}");
        event.setArgumentArray(new Object[] {argument});
        event.setMDCPropertyMap(marks);
        event.setTimeStamp(0);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
