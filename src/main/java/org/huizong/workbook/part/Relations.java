package org.huizong.workbook.part;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.FindingCode;

/** Which parts one part of a package refers to. */
public record Relations(List<Relation> list) {
    /**
     * One reference.
     *
     * @param kind last word of its type, the same in transitional and strict packages
     * @param target name of the part without the first slash; an address outside when external
     */
    public record Relation(String id, String kind, String target, boolean external) {}

    public Relations {
        list = List.copyOf(list);
    }

    /** The references of a part; those of the package itself when its name is empty. */
    public static Relations of(XlsxPackage parts, String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        List<Relation> list = new ArrayList<>();
        ZipPart rels = parts.part(folder + "_rels/" + part.substring(slash) + ".rels");
        try (XmlPart xml = parts.open(rels)) {
            xml.root();
            while (xml.child()) {
                String type = xml.attribute("Type");
                boolean external = xml.attribute("TargetMode").equals("External");
                String target = xml.attribute("Target");
                int most = ReadLimits.STYLES;
                Refusals.unless(list.size() < most, FindingCode.I212, "> " + most + " references", "" + most);
                list.add(new Relation(
                        xml.attribute("Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? target : resolve(folder, target),
                        external));
                xml.skip();
            }
            xml.finish();
        }
        return new Relations(list);
    }

    /** The one reference of an id; refuses with I214 when there are two of it. */
    public Optional<Relation> id(String id) {
        return only(list.stream().filter(relation -> relation.id().equals(id)).toList());
    }

    /** The one reference of a kind, which must lie inside; refuses with I214 when there are two. */
    public Optional<Relation> kind(String kind) {
        return only(list.stream()
                        .filter(relation -> relation.kind().equals(kind))
                        .toList())
                .map(Relations::internal);
    }

    /** Refuses a reference out of the package with I216. */
    public static Relation internal(Relation relation) {
        Refusals.unless(!relation.external(), FindingCode.I216, relation.target());
        return relation;
    }

    private static Optional<Relation> only(List<Relation> found) {
        Refusals.unless(
                found.size() <= 1,
                FindingCode.I214,
                found.isEmpty() ? "" : found.get(0).target());
        return found.stream().findFirst();
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
