package org.huizong.finding;

/**
 * The kinds of findings; every kind has a message and a repair in Chinese and English in {@code messages_*.properties}.
 *
 * <p>T: a form's template. I: an incoming file. R: reading its cells. C: checking its values. D: a difference between
 * two numbers that should agree. J: a job and its surroundings.
 */
public enum FindingCode {
    T101(Severity.ERROR),
    T102(Severity.ERROR),
    T103(Severity.ERROR),
    T104(Severity.ERROR),
    T105(Severity.ERROR),
    T106(Severity.ERROR),
    T107(Severity.ERROR),
    T108(Severity.ERROR),
    T109(Severity.ERROR),
    T110(Severity.ERROR),
    T111(Severity.ERROR),
    T112(Severity.ERROR),
    T113(Severity.ERROR),
    I201(Severity.ERROR),
    I202(Severity.ERROR),
    I203(Severity.ERROR),
    I204(Severity.ERROR),
    I205(Severity.ERROR),
    I206(Severity.ERROR),
    I207(Severity.NOTICE),
    I208(Severity.NOTICE),
    I209(Severity.WARNING),
    I210(Severity.WARNING),
    I211(Severity.ERROR),
    I212(Severity.ERROR),
    I230(Severity.ERROR),
    I231(Severity.ERROR),
    I232(Severity.ERROR),
    R301(Severity.ERROR),
    R302(Severity.ERROR),
    R303(Severity.ERROR),
    R304(Severity.ERROR),
    R330(Severity.NOTICE),
    R331(Severity.NOTICE),
    R332(Severity.WARNING),
    R333(Severity.WARNING),
    R334(Severity.WARNING),
    R335(Severity.NOTICE),
    R350(Severity.WARNING),
    R351(Severity.NOTICE),
    R352(Severity.NOTICE),
    R353(Severity.WARNING),
    R354(Severity.WARNING),
    R355(Severity.WARNING),
    R356(Severity.NOTICE),
    R357(Severity.WARNING),
    R358(Severity.WARNING),
    R359(Severity.NOTICE),
    R360(Severity.NOTICE),
    R361(Severity.NOTICE),
    R362(Severity.WARNING),
    R363(Severity.ERROR),
    C401(Severity.ERROR),
    C402(Severity.WARNING),
    C403(Severity.ERROR),
    C404(Severity.ERROR),
    C405(Severity.ERROR),
    D501(Severity.NOTICE),
    D502(Severity.NOTICE),
    D503(Severity.ERROR),
    J601(Severity.ERROR),
    J602(Severity.ERROR),
    J603(Severity.ERROR),
    J604(Severity.ERROR),
    J605(Severity.ERROR),
    J606(Severity.ERROR),
    J607(Severity.ERROR),
    J608(Severity.ERROR),
    J609(Severity.ERROR),
    J610(Severity.ERROR),
    J611(Severity.ERROR),
    J612(Severity.ERROR),
    J613(Severity.ERROR),
    J614(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity when nothing else says otherwise. */
    public Severity severity() {
        return severity;
    }
}
