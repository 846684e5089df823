package org.huizong.workbook.grid;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a web page nobody sees: by its own style, by a class of the page's style sheet, or because it has no height or width. */
final class HtmlSight {
    private static final String NOTHING =
            "\\s*:\\s*0+(?:\\.0+)?\\s*(?:px|pt|em|cm|mm|in|%)?\\s*(?:!important\\s*)?(?:;|$)";

    private static final Pattern HIDDEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|mso-hide\\s*:\\s*all");
    private static final Pattern FLAT = Pattern.compile("(?i)(?:^|[;\\s])(?:height|width)" + NOTHING);
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)\\s*\\{([^{}]*)}");
    private static final Pattern ZERO = Pattern.compile("\\s*0+(?:\\.0+)?\\s*(?:px|pt|%)?\\s*");

    private static final Pattern NO_DISPLAY = Pattern.compile("(?i)display\\s*:\\s*none");

    private final Set<String> classes = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    HtmlSight(Document page) {
        page.select("style").forEach(style -> {
            Matcher rule = CLASS.matcher(style.data());
            while (rule.find()) {
                if (HIDDEN.matcher(rule.group(2)).find()) {
                    classes.add(rule.group(1));
                }
                if (NO_DISPLAY.matcher(rule.group(2)).find()) {
                    gone.add(rule.group(1));
                }
            }
        });
    }

    /** Whether an element or anything around it is hidden. */
    boolean hides(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (isHidden(around)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row or a column has no height or width, or is hidden. */
    boolean flattens(Element line, String size) {
        return hides(line)
                || ZERO.matcher(line.attr(size)).matches()
                || FLAT.matcher(line.attr("style")).find();
    }

    /** Whether an element takes no room, because it is not displayed. */
    boolean isGone(Element element) {
        return element.hasAttr("hidden")
                || NO_DISPLAY.matcher(element.attr("style")).find()
                || (!gone.isEmpty() && element.classNames().stream().anyMatch(gone::contains));
    }

    /** Whether an element is hidden by itself. */
    boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || (!classes.isEmpty() && element.classNames().stream().anyMatch(classes::contains));
    }
}
