package org.huizong.check;

import java.math.BigDecimal;

/** The comparison that a rule's formula is at its top, split into its two sides. */
public record Comparison(String left, Operator operator, String right) {
    /** The ways of comparing. */
    public enum Operator {
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">="),
        UNEQUAL("<>"),
        EQUAL("="),
        LESS("<"),
        GREATER(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** Whether a tolerance makes a difference to it. */
        boolean tolerant() {
            return this != LESS && this != GREATER;
        }

        /** The same with its sides changed. */
        Operator turned() {
            return switch (this) {
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
                case LESS -> GREATER;
                case GREATER -> LESS;
                case EQUAL, UNEQUAL -> this;
            };
        }

        /** As people print it. */
        String printed() {
            return switch (this) {
                case LESS_OR_EQUAL -> "≤";
                case GREATER_OR_EQUAL -> "≥";
                case UNEQUAL -> "≠";
                case EQUAL, LESS, GREATER -> sign;
            };
        }

        /** Whether it holds when the sides may be apart by the tolerance. */
        boolean holds(BigDecimal left, BigDecimal right, BigDecimal tolerance) {
            BigDecimal over = left.subtract(right);
            return switch (this) {
                case LESS_OR_EQUAL -> over.compareTo(tolerance) <= 0;
                case GREATER_OR_EQUAL -> over.negate().compareTo(tolerance) <= 0;
                case EQUAL -> over.abs().compareTo(tolerance) <= 0;
                case UNEQUAL -> over.abs().compareTo(tolerance) > 0;
                case LESS -> over.signum() < 0;
                case GREATER -> over.signum() > 0;
            };
        }
    }

    /** Splits at the one comparison outside brackets and quotes; null when there is none or more than one. */
    public static @org.jspecify.annotations.Nullable Comparison split(String formula) {
        Comparison found = null;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            Operator operator = quoted || depth > 0 ? null : operatorAt(formula, i);
            if (operator != null && found != null) {
                return null;
            }
            if (operator != null) {
                int end = i + operator.sign().length();
                found = new Comparison(
                        formula.substring(0, i).strip(),
                        operator,
                        formula.substring(end).strip());
                i = end - 1;
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Operator operatorAt(String formula, int index) {
        for (Operator operator : Operator.values()) {
            if (formula.startsWith(operator.sign(), index)) {
                return operator;
            }
        }
        return null;
    }
}
