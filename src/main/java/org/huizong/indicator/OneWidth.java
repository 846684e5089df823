package org.huizong.indicator;

import java.text.Normalizer;

/** Texts in one width; raised and circled digits stay what they are: 10² is not 102, ① is no 1 before a figure. */
public final class OneWidth {
    private OneWidth() {}

    /** The text in one width. */
    public static String of(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.OTHER_NUMBER) {
                wide.append(Normalizer.normalize(text.substring(taken, i), Normalizer.Form.NFKC))
                        .append(text.charAt(i));
                taken = i + 1;
            }
        }
        return wide.append(Normalizer.normalize(text.substring(taken), Normalizer.Form.NFKC))
                .toString();
    }
}
