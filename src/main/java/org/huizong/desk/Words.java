package org.huizong.desk;

import java.util.Locale;
import org.huizong.finding.Language;
import org.springframework.context.MessageSource;

/** The desk's own words in the language of one visitor's browser. */
record Words(MessageSource messages, Locale locale) {
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The language that findings are told in. */
    Language language() {
        return locale.getLanguage().equals("en") ? Language.ENGLISH : Language.CHINESE;
    }
}
