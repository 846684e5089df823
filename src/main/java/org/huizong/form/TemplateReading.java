package org.huizong.form;

import java.util.Optional;
import org.huizong.finding.Findings;

/**
 * How reading a template ended.
 *
 * @param template absent when anything about it is wrong
 * @param findings every fault with its sheet and cell
 */
public record TemplateReading(Optional<FormTemplate> template, Findings findings) {}
