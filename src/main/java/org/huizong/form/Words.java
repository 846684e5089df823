package org.huizong.form;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the constant that a designer's word names: its Chinese word, or its English name with any separator. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> Optional<E> find(E[] constants, Function<E, String> chinese, String word) {
        String wanted = word.strip();
        String english = wanted.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Stream.of(constants)
                .filter(constant -> chinese.apply(constant).equals(wanted)
                        || constant.name().equals(english))
                .findFirst();
    }
}
