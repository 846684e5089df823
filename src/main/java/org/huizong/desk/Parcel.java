package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.huizong.form.FormId;
import org.huizong.intake.ReturnNames;
import org.huizong.registry.Unit;
import org.huizong.store.Account;

/**
 * A file that somebody sends in.
 *
 * @param name the last part of whatever path was told, without what no file system takes; never a lock file's name
 * @param form that its sender says it is
 */
record Parcel(Office office, Account account, String name, Source source, Optional<FormId> form) {
    Parcel {
        name = safe(name);
    }

    /** A file as the browser sends it. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static String safe(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return ReturnNames.safe(last).replaceFirst("^~\\$", "_");
    }

    /** What its sender may see, and so may send. */
    Sight sight() {
        return new Sight(office.registry(), account);
    }

    /** What is told of somebody else's form: what the sender sends for. */
    String place() {
        String code = account.place();
        return sight().sender()
                .map(Unit::name)
                .or(() -> office.registry().district(code).map(district -> district.name()))
                .orElse(code);
    }
}
