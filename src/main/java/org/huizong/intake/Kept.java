package org.huizong.intake;

import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.huizong.form.Period;

/**
 * A declaration that is kept: whose it is, and for which period.
 *
 * @param id of its reading in the ledger
 * @param unit code of the unit, or the name the file gave when the registry did not know it
 */
public record Kept(long id, String unit, FormId form, Period period, Declaration declaration) {}
