package org.huizong.check;

import java.util.List;

/**
 * A formula parsed against one template; immutable and safe for several threads.
 *
 * <p>Made by {@link Formulas#parse} and answered by the same engine.
 */
public interface Formula {
    /** As the designer wrote it. */
    String text();

    /** What it names, each once, in the order of the text. */
    List<Operand> operands();
}
