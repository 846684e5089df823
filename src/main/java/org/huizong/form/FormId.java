package org.huizong.form;

/**
 * Which form, in which version; written {@code code@version} as the stamp that our blanks carry.
 *
 * @param code for example {@code dept-self-evaluation}
 * @param version for example {@code 2023}
 */
public record FormId(String code, String version) {
    /** Reads a stamp; a stamp without {@code @} has no version. */
    public static FormId parse(String stamp) {
        int at = stamp.indexOf('@');
        return at < 0 ? new FormId(stamp, "") : new FormId(stamp.substring(0, at), stamp.substring(at + 1));
    }

    @Override
    public String toString() {
        return code + "@" + version;
    }
}
