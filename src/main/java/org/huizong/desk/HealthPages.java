package org.huizong.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.store.Account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What machines ask the desk: whether it is well, and what it has counted. */
@Controller
class HealthPages {
    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Checkup checkup;
    private final Meters meters;

    HealthPages(Checkup checkup, Meters meters) {
        this.checkup = checkup;
        this.meters = meters;
    }

    /** UP or DOWN for everybody, the parts for administrators. */
    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health(@AuthenticationPrincipal @Nullable Visitor visitor) {
        Checkup.Found found = checkup.found();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", word(found.well()));
        if (visitor != null && visitor.account().role() == Role.ADMINISTRATOR) {
            told.put("at", found.at().toString());
            told.put("components", components(found));
        }
        return ResponseEntity.status(found.well() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(told);
    }

    private static Map<String, Object> components(Checkup.Found found) {
        Map<String, Object> components = new LinkedHashMap<>();
        found.parts()
                .forEach((name, part) ->
                        components.put(name, Map.of("status", word(part.well()), "details", part.details())));
        return components;
    }

    /** Who may come here is {@link MetricsDoor}'s to say. */
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok().contentType(PROMETHEUS).body(meters.text());
    }

    private static String word(boolean well) {
        return well ? "UP" : "DOWN";
    }
}
