package org.huizong.setting;

/**
 * A value with where it comes from.
 *
 * @param value the empty string for none
 * @param place such as {@code huizong.yaml:3}, {@code HUIZONG_PORT}, {@code --port}; the empty string for what is usual
 */
public record Setting(String value, Origin origin, String place) {
    /** Where a value comes from; the later wins. */
    public enum Origin {
        /** Nobody set it. */
        USUAL,
        /** The file. */
        FILE,
        /** The environment. */
        ENVIRONMENT,
        /** The command line. */
        OPTION
    }

    /** Never with the value, which may be a secret. */
    @Override
    public String toString() {
        return origin + " " + place;
    }
}
