package org.huizong.desk;

import java.util.HashMap;
import java.util.Map;
import org.huizong.review.Slot;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the pages of a form under review are; public for the pages. */
public record ReviewAddress(String job, Slot slot) {
    /** The form itself. */
    public String page() {
        return address("", Map.of());
    }

    /** Where something is done about it. */
    public String deed(String name) {
        return address("/" + name, Map.of());
    }

    /** One cell of it. */
    public String cell(String sheet, String cell) {
        return address("/cell", Map.of("sheet", sheet, "cell", cell));
    }

    /** The form compared with an earlier revision. */
    public String comparedWith(String digest) {
        return address("", Map.of("before", digest)) + "#changes";
    }

    private String address(String tail, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/jobs/{job}/reviews/{unit}/{form}/{year}" + tail);
        Map<String, Object> values = new HashMap<>(asked);
        values.put("job", job);
        values.put("unit", slot.unit());
        values.put("form", slot.form());
        values.put("year", slot.period().year());
        values.put("key", slot.key());
        if (!slot.key().isEmpty()) {
            address.queryParam("key", "{key}");
        }
        asked.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
