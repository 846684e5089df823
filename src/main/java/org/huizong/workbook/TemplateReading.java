package org.huizong.workbook;

import java.util.Optional;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;

/**
 * How reading a template ended.
 *
 * @param template absent when anything about it is wrong
 * @param findings every fault with its sheet and cell
 */
public record TemplateReading(Optional<FormTemplate> template, Findings findings) {}
