package org.huizong.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.store.Trail;
import org.huizong.store.TrailLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A line of the trail as page and export show it.
 *
 * @param subject what it was about, in the reader's words; the export has it as it is kept
 */
record TrailRow(
        String number,
        String time,
        String act,
        String subject,
        String ending,
        String look,
        String digest,
        TrailLine line) {
    private static final Pattern KEY = Pattern.compile("(?<=^| )([a-z]+)=");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    static TrailRow of(Trail.Numbered numbered, ZoneId zone, Words words) {
        TrailLine line = numbered.line();
        String ending = line.ending().name().toLowerCase(Locale.ROOT);
        String look = switch (line.ending()) {
            case DONE -> "accepted";
            case BEGUN -> "warned";
            case REFUSED, FAILED -> "returned";
        };
        return new TrailRow(
                String.valueOf(numbered.number()),
                TIME.format(line.at().atZone(zone)),
                words.say("act." + line.act()),
                KEY.matcher(line.subject())
                        .replaceAll(key -> Matcher.quoteReplacement(words.of("trail.of.", key.group(1)) + " ")),
                words.say("ending." + ending),
                look,
                numbered.digest(),
                line);
    }

    /** The names of the columns of an export. */
    static List<String> names(Words words) {
        return Stream.of("number", "time", "account", "address", "act", "code", "job", "subject", "ending", "digest")
                .map(name -> words.say("trail." + name))
                .toList();
    }

    List<String> texts() {
        return List.of(
                number,
                time,
                line.account(),
                line.address(),
                act,
                line.act(),
                line.job(),
                line.subject(),
                ending,
                digest);
    }

    /** Every act there is, with its word. */
    static Map<String, String> acts(ObjectProvider<RequestMappingHandlerMapping> handlers, Words words) {
        Map<String, String> acts = new TreeMap<>();
        Stream.of(Footprints.ENTER, Footprints.LOCK, Footprints.LEAVE, Footprints.REQUEST)
                .forEach(act -> acts.put(act, words.say("act." + act)));
        handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(method -> Stream.ofNullable(method.getMethodAnnotation(Act.class)))
                .forEach(act -> acts.put(act.value(), words.say("act." + act.value())));
        return acts;
    }
}
