package org.huizong.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set for the desk. In the environment a key is written {@code HUIZONG_PORT}. */
public enum Key {
    /** Address to listen on. */
    HOST("host", Kind.TEXT, "127.0.0.1", "监听地址，默认只限本机", "address to listen on"),
    /** Port to listen on. */
    PORT("port", Kind.PORT, "8080", "端口，0 为任选一个空闲的", "port; 0 takes a free one"),
    /** Job file or a folder of them. */
    JOBS("jobs", Kind.PATH, "", "任务文件，或放任务文件的文件夹", "a job file or a folder of them"),
    /** Folder of all output. */
    OUT("out", Kind.PATH, "out", "输出文件夹", "output folder"),
    /** Database; H2 files in the output folder when it is not set. */
    DB("db", Kind.DATABASE, "", "数据库地址，不设即为输出文件夹中的 H2 文件", "database; by default H2 files in the output folder"),
    /** User of the database. */
    DB_USER("db-user", Kind.TEXT, "", "数据库用户", "user of the database"),
    /** Password of the database. */
    DB_PASSWORD("db-password", Kind.PASSWORD, "", "数据库口令", "password of the database"),
    /** Time zone of the bureau. */
    ZONE("zone", Kind.ZONE, "Asia/Shanghai", "时区，收件时间、截止日期按它算", "time zone that days are reckoned in"),
    /** After so long without a click somebody must log in again. */
    SESSION("limits.session-minutes", Kind.MINUTES, "60", "多少分钟不操作须重新登录", "minutes until a login ends"),
    /** So long are requests let come to their end when the desk is closed. */
    SHUTDOWN("limits.shutdown-seconds", Kind.SECONDS, "20", "关闭时等正在办的请求多少秒", "seconds that requests are waited for"),
    /** So many files may wait for their examination; who comes beyond is asked to come again. */
    WAITING(
            "limits.waiting-uploads",
            Kind.COUNT,
            "300",
            "最多多少个文件排队等审核，再多的请过会儿再报",
            "files that may wait to be examined"),
    /** After so long whoever sends slowly is cut off. */
    SLOW(
            "limits.slow-seconds",
            Kind.SECONDS,
            "30",
            "慢于每秒 4 KB 的，容多少秒后断开",
            "seconds after which slow senders are cut off"),
    /** Whoever carries it may read the metrics. */
    METRICS_TOKEN("metrics.token", Kind.SECRET, "", "从别的机器读 /metrics 用的令牌", "token to read /metrics from elsewhere"),
    /** Where logins come from besides our own. */
    OIDC_ISSUER("oidc.issuer", Kind.ADDRESS, "", "统一认证（OIDC）的签发地址", "issuer of OIDC logins"),
    /** As which we are known there. */
    OIDC_CLIENT("oidc.client-id", Kind.TEXT, "", "在统一认证登记的应用标识", "client id known there"),
    /** Our password there. */
    OIDC_SECRET("oidc.client-secret", Kind.PASSWORD, "", "在统一认证登记的应用密钥", "client secret known there"),
    /** What is asked for. */
    OIDC_SCOPE("oidc.scope", Kind.TEXT, "openid profile", "向统一认证要的范围", "scopes asked for"),
    /** What names the account. */
    OIDC_CLAIM("oidc.account-claim", Kind.TEXT, "preferred_username", "哪一项是用户名", "claim that names the account"),
    /** What stands on the button. */
    OIDC_LABEL("oidc.label", Kind.TEXT, "统一认证", "登录按钮上的字", "words on the button");

    private final String word;
    private final Kind kind;
    private final String usual;
    private final String chinese;
    private final String english;

    Key(String word, Kind kind, String usual, String chinese, String english) {
        this.word = word;
        this.kind = kind;
        this.usual = usual;
        this.chinese = chinese;
        this.english = english;
    }

    /** As it is written in the file. */
    public String word() {
        return word;
    }

    /** What it is when nobody sets it, or the empty string. */
    public String usual() {
        return usual;
    }

    /** What it is for, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What it is for, in English. */
    public String english() {
        return english;
    }

    /** Whether nobody may be shown it. */
    public boolean secret() {
        return kind == Kind.PASSWORD || kind == Kind.SECRET;
    }

    /** Its name in the environment. */
    public String variable() {
        return "HUIZONG_" + word.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    Kind kind() {
        return kind;
    }

    static Optional<Key> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).toList();
    }
}
