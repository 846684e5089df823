package org.huizong.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import org.huizong.job.Edition;
import org.huizong.job.Publisher;
import org.huizong.rollup.Gathered;
import org.huizong.rollup.Received;

/** Writes what another one writes, once it is let go. */
record HeldPublisher(Publisher usual, CountDownLatch goOn) implements Publisher {
    @Override
    public void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException {
        usual.publish(gathered, madeAt, out);
    }

    @Override
    public boolean attaches() {
        return usual.attaches();
    }

    @Override
    public Edition edition(Gathered gathered, Received received, ZonedDateTime madeAt) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return usual.edition(gathered, received, madeAt);
    }
}
