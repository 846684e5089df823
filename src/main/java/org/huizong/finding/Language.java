package org.huizong.finding;

import java.util.Locale;
import java.util.Map;

/** The language in which a user is spoken to; Chinese unless his environment asks for English. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639 code, also the suffix of the message files. */
    public String code() {
        return code;
    }

    /** The language of an environment: {@code HUIZONG_LANG} first, then {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG}. */
    public static Language of(Map<String, String> environment) {
        for (String name : new String[] {"HUIZONG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (value.startsWith("en")) {
                return ENGLISH;
            }
            if (value.startsWith("zh")) {
                return CHINESE;
            }
        }
        return CHINESE;
    }
}
