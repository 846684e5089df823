package org.huizong.desk;

import java.util.Locale;
import org.huizong.finding.Language;
import org.springframework.context.MessageSource;

/** The desk's own words in the language of one visitor's browser. */
record Words(MessageSource messages, Locale locale) {
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What a key of our own is called; itself when it has no word. */
    String of(String group, String key) {
        return String.valueOf(messages.getMessage(group + key, null, key, locale));
    }

    /** The language that findings are told in. */
    Language language() {
        return locale.getLanguage().equals("en") ? Language.ENGLISH : Language.CHINESE;
    }
}
