package org.huizong.job;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.huizong.store.Database;
import org.springframework.dao.DuplicateKeyException;

/**
 * Has assignments that are due run in the background, and waits for their end.
 *
 * @param orders what a run of an assignment is asked for; asked anew each time
 */
public record DueRuns(BackgroundRuns runs, Function<String, Order> orders) implements DueRunner {
    /** What a run is asked for, and the database that holds its ledger. */
    public record Order(Database database, RunRequest request) {}

    @Override
    public int run(String assignment, Instant due) {
        Order order = orders.apply(assignment);
        OptionalInt before = runs.served(order.database(), assignment, due);
        return before.isPresent() ? before.getAsInt() : begin(order, due);
    }

    private int begin(Order order, Instant due) {
        try {
            return runs.start(order.database(), order.request(), RunOrder.dueAt(due))
                    .join()
                    .run();
        } catch (CompletionException e) {
            // Another node was faster between our question and our beginning.
            if (e.getCause() instanceof DuplicateKeyException) {
                return runs.served(order.database(), order.request().name(), due)
                        .orElseThrow(() -> e);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
