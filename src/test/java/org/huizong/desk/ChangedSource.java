package org.huizong.desk;

import java.util.function.UnaryOperator;

/** A job that is as another, but for something. */
record ChangedSource(DeskSource source, UnaryOperator<DeskJob> change) implements DeskSource {
    @Override
    public DeskJob read() {
        return change.apply(source.read());
    }

    @Override
    public String state() {
        return source.state();
    }
}
