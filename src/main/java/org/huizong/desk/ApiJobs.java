package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The jobs that a program may see, where everybody stands with them, and the description of the API itself. */
@RestController
@RequestMapping(Api.PATH)
class ApiJobs {
    private final Offices offices;

    ApiJobs(Offices offices) {
        this.offices = offices;
    }

    /** A job. */
    record Line(String name, String title) {}

    @GetMapping("/jobs")
    ResponseEntity<byte[]> jobs(@AuthenticationPrincipal Visitor visitor, Api.Part part) {
        List<Line> own = offices.of(visitor.account()).stream()
                .map(office -> new Line(office.name(), office.title()))
                .toList();
        return Api.answer(part.of(own));
    }

    /** 报送情况, one line for each unit and form that it owes or has sent. */
    @GetMapping("/jobs/{job}/matrix")
    ResponseEntity<byte[]> matrix(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, Api.Part part) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        return Api.answer(ApiMatrix.of(office, sight, part));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> description() throws IOException {
        try (InputStream text = Objects.requireNonNull(ApiJobs.class.getResourceAsStream("openapi.json"))) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text.readAllBytes());
        }
    }
}
