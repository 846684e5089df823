/**
 * Huizong 汇总 reads the forms that offices fill in, checks them, and adds them up.
 *
 * <p>The way of one workbook, from the inbox to the consolidated workbook:
 *
 * <ol>
 *   <li>{@link org.huizong.intake.Inbox#receipts()} receives it: its path, its size, its digest.
 *   <li>{@link org.huizong.intake.Examination#examine} looks inside, which is the next four steps.
 *   <li>{@link org.huizong.workbook.filled.FilledWorkbook#open} opens its bytes as grids of cells.
 *   <li>{@link org.huizong.workbook.filled.FilledWorkbook#resembles} recognises the form by its stamp or its labels.
 *   <li>{@link org.huizong.workbook.filled.FilledWorkbook.Resemblance#read()} finds the fields by their labels and reads them.
 *   <li>{@link org.huizong.check.FormCheck#check} confronts what it says with the form's rules.
 *   <li>{@link org.huizong.store.Ledger#keep} keeps the bytes, every value with its place, and the findings.
 *   <li>{@link org.huizong.rollup.Consolidator#consolidate} adds it up with the others along the tree of districts.
 *   <li>{@link org.huizong.workbook.report.ConsolidatedWorkbook#write} writes what the officials open.
 * </ol>
 *
 * <p>{@link org.huizong.job.BatchRuntime#run} does all of it as a batch that survives being killed;
 * {@link org.huizong.desk.Desk} receives, examines and returns one file at a time for the browser, with the same parts.
 */
@NullMarked
package org.huizong;

import org.jspecify.annotations.NullMarked;
