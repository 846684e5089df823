package org.huizong.form;

import java.util.Optional;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;

/**
 * How reading a template ended.
 *
 * @param template absent when anything about it is wrong
 * @param findings every fault with its sheet and cell
 * @param draft the template without what is wrong about it, as far as there is any; good for finding more faults only
 */
public record TemplateReading(Optional<FormTemplate> template, Findings findings, Optional<Draft> draft) {
    /**
     * A template without what is wrong about it.
     *
     * @param lost names of fields that were left out
     */
    public record Draft(FormTemplate template, Set<String> lost) {
        /** Copies. */
        public Draft {
            lost = Set.copyOf(lost);
        }

        /** Whether a fault only follows from a field that was left out: it will be gone when that one is mended. */
        public boolean follows(Finding fault) {
            return FOLLOWING.contains(fault.code())
                    && fault.detail().arguments().stream().anyMatch(this::namesLost);
        }

        private boolean namesLost(String argument) {
            return lost.stream().anyMatch(name -> argument.equals(name) || argument.endsWith("[" + name + "]"));
        }
    }

    private static final Set<FindingCode> FOLLOWING = Set.of(FindingCode.T109, FindingCode.T122, FindingCode.T123);

    /** A template that nothing can be made of. */
    public static TemplateReading refused(Findings findings) {
        return new TemplateReading(Optional.empty(), findings, Optional.empty());
    }
}
