package org.huizong.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.registry.PlainYaml;
import org.huizong.setting.Setting.Origin;

/** What was set for the desk; immutable. */
public final class Settings {
    /** Nothing was set. */
    public static final Settings USUAL = of(Optional.empty(), Map.of(), Map.of());

    private final Optional<Path> file;
    private final Map<String, String> environment;
    private final Map<Key, Setting> settings;
    private final Findings findings;

    private Settings(
            Optional<Path> file, Map<String, String> environment, Map<Key, Setting> settings, List<Finding> findings) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.findings = new Findings(findings);
    }

    /**
     * Puts together what was set.
     *
     * @param options what stands on the command line
     * @throws org.huizong.finding.Refusal J620 when there is no such file, J621 when it is no YAML; what else is wrong with it
     *     is told by {@link #findings}
     */
    public static Settings of(Optional<Path> file, Map<String, String> environment, Map<Key, String> options) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        List<Finding> findings = new ArrayList<>();
        file.ifPresent(path -> fromFile(path, settings, findings));
        for (Key key : Key.values()) {
            String variable = environment.getOrDefault(key.variable(), "");
            if (!variable.isEmpty()) {
                settings.put(key, new Setting(variable, Origin.ENVIRONMENT, key.variable()));
            }
            if (options.containsKey(key)) {
                String place = key == Key.JOBS ? "JOB.yaml|DIR" : "--" + key.word();
                settings.put(key, new Setting(options.getOrDefault(key, ""), Origin.OPTION, place));
            }
            settings.putIfAbsent(key, new Setting(key.usual(), Origin.USUAL, ""));
        }
        settings.forEach((key, setting) -> {
            if (setting.origin() != Origin.USUAL && !key.kind().fits(setting.value())) {
                findings.add(wrong(key, setting));
            }
        });
        file.filter(path -> settings.entrySet().stream()
                        .anyMatch(one -> one.getKey().secret() && one.getValue().origin() == Origin.FILE))
                .filter(Settings::isOpenToAll)
                .ifPresent(path ->
                        findings.add(Finding.of(FindingCode.J624, Place.ofFile(path.toString()), path.toString())));
        return new Settings(file, environment, settings, findings);
    }

    private static void fromFile(Path file, Map<Key, Setting> settings, List<Finding> findings) {
        for (PlainYaml.Entry entry : PlainYaml.read(file)) {
            String place = file + ":" + entry.line();
            Key.of(entry.key())
                    .ifPresentOrElse(
                            key -> settings.put(key, new Setting(entry.value().strip(), Origin.FILE, place)),
                            () -> findings.add(Finding.of(
                                    FindingCode.J622,
                                    Place.ofFile(file.toString()),
                                    file.toString(),
                                    String.valueOf(entry.line()),
                                    entry.key(),
                                    PlainYaml.suggestion(entry.key(), Key.words()))));
        }
    }

    /** A secret is not told even when it is wrong. */
    private static Finding wrong(Key key, Setting setting) {
        String shown = key.secret() ? "…" : setting.value();
        return Finding.of(
                FindingCode.J623,
                Place.NONE,
                setting.place(),
                key.word(),
                shown,
                key.kind().asked());
    }

    private static boolean isOpenToAll(Path file) {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }

    /** What is wrong with it. */
    public Findings findings() {
        return findings;
    }

    /** A value with where it comes from. */
    public Setting get(Key key) {
        return settings.getOrDefault(key, new Setting(key.usual(), Origin.USUAL, ""));
    }

    /** The words of a key; empty when it is not set and nothing is usual. */
    public Optional<String> text(Key key) {
        return Optional.of(get(key).value()).filter(value -> !value.isEmpty());
    }

    /** The number of a key that has one. */
    public int number(Key key) {
        return Integer.parseInt(get(key).value());
    }

    /** The path of a key; one in the file is relative to the file's own folder. */
    public Optional<Path> path(Key key) {
        Setting setting = get(key);
        return text(key)
                .map(value -> setting.origin() == Origin.FILE
                        ? file.orElseThrow().resolveSibling(value).normalize()
                        : Path.of(value));
    }

    /** The environment as databases want it, with what was set in the file. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        for (Key key : List.of(Key.DB_USER, Key.DB_PASSWORD)) {
            text(key).ifPresent(value -> all.put(key.variable(), value));
        }
        return all;
    }
}
