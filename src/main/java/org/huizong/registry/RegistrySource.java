package org.huizong.registry;

import java.nio.file.Path;

/**
 * Where a job file gets the registry workbook from that it names; workbooks are opened in another room, which uses this
 * one.
 */
@FunctionalInterface
public interface RegistrySource {
    /**
     * Reads a registry workbook.
     *
     * @param templates folder of the forms that its obligations may name
     * @throws org.huizong.finding.Refusal with everything that is wrong with it, each with its sheet and cell
     */
    Chronicle read(Path workbook, Path templates);
}
