package org.huizong.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.FormTemplate;
import org.huizong.form.Project;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/**
 * Says where the figures of the year before come from that a blank is filled with, so that its unit knows them again: of
 * whom, when it was another one, under which name of the project, when that was another one, and in which file.
 *
 * @param registry knows the units of today and the codes of those before
 * @param unit whose blank it is
 * @param project which one it is for
 */
record CarriedFrom(Registry registry, String unit, Project project) {
    /** For example {@code 原甲县矫正中心（440002）2022年度“矫正经费2022”（甲.xlsx）}. */
    String say(List<Kept> parts, FormTemplate form) {
        return parts.stream().map(part -> one(part, form)).collect(Collectors.joining("、"))
                + (parts.size() > 1 ? "，合并计算" : "");
    }

    private String one(Kept part, FormTemplate form) {
        String whose = part.unit().equals(unit) ? "本单位" : "原" + named(part.unit());
        Project then = part.declaration().project(form);
        boolean renamed = !then.isNone() && !then.name().equals(project.name());
        String file = file(part.declaration());
        return whose
                + part.period().shown()
                + (renamed ? "“" + then.name() + "”" : "")
                + (file.isEmpty() ? "" : "（" + file + "）");
    }

    private String named(String code) {
        return registry.unit(code)
                .map(Unit::name)
                .map(name -> name + "（" + code + "）")
                .orElse(code);
    }

    private static String file(Declaration declaration) {
        return declaration.values().values().stream()
                .map(Value::place)
                .map(place -> place.file())
                .filter(file -> !file.isEmpty())
                .findFirst()
                .orElse("");
    }
}
