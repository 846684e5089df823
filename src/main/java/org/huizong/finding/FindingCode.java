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
    T114(Severity.ERROR),
    T115(Severity.WARNING),
    T116(Severity.WARNING),
    T117(Severity.ERROR),
    T118(Severity.WARNING),
    T119(Severity.ERROR),
    T120(Severity.ERROR),
    T121(Severity.ERROR),
    T122(Severity.ERROR),
    T123(Severity.ERROR),
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
    I213(Severity.ERROR),
    I214(Severity.ERROR),
    I215(Severity.ERROR),
    I216(Severity.ERROR),
    I217(Severity.ERROR),
    I218(Severity.ERROR),
    I219(Severity.ERROR),
    I220(Severity.ERROR),
    I221(Severity.ERROR),
    I229(Severity.ERROR),
    I240(Severity.NOTICE),
    I241(Severity.WARNING),
    I242(Severity.WARNING),
    R301(Severity.ERROR),
    R302(Severity.ERROR),
    R303(Severity.ERROR),
    R304(Severity.ERROR),
    R310(Severity.NOTICE),
    R311(Severity.NOTICE),
    R312(Severity.NOTICE),
    R313(Severity.WARNING),
    R314(Severity.WARNING),
    R315(Severity.WARNING),
    R316(Severity.WARNING),
    R317(Severity.WARNING),
    R318(Severity.WARNING),
    R319(Severity.WARNING),
    C401(Severity.ERROR),
    C402(Severity.WARNING),
    C403(Severity.ERROR),
    C404(Severity.ERROR),
    C405(Severity.ERROR),
    C406(Severity.ERROR),
    D501(Severity.NOTICE),
    D502(Severity.NOTICE),
    D503(Severity.ERROR),
    D504(Severity.WARNING),
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
    J614(Severity.ERROR),
    J615(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity when nothing else says otherwise. */
    public Severity severity() {
        return severity;
    }
}
