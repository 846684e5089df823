package org.huizong.cli;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.Map;

/** How the log is written: {@code plain}, or {@code json} where {@code HUIZONG_LOG_FORMAT} says so. */
public final class LogFormat extends PropertyDefinerBase {
    @Override
    public String getPropertyValue() {
        return of(System.getenv());
    }

    /** Whatever else is written there is plain, so that there is a log. */
    static String of(Map<String, String> environment) {
        return environment.getOrDefault("HUIZONG_LOG_FORMAT", "").equals("json") ? "json" : "plain";
    }
}
