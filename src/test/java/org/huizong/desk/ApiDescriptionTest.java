package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest {
    @Test
    void everyHandlerIsDescribedAndNothingElse() throws ClassNotFoundException {
        assertThat(described()).isEqualTo(handled());
    }

    private static Set<String> described() {
        Set<String> all = new TreeSet<>();
        JsonNode paths = new ApiSchema().description().get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                all.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    private static Set<String> handled() throws ClassNotFoundException {
        Set<String> all = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (var found : scan.findCandidateComponents("org.huizong.desk")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            String base = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class)
                    .path()[0];
            for (Method method : type.getDeclaredMethods()) {
                RequestMapping its = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (its != null) {
                    paths(its)
                            .forEach(path -> all.add(its.method()[0] + " "
                                    + (base + path)
                                            .replaceFirst("^" + Api.PATH, "")
                                            .replaceAll(":[^/]*\\}(?=/|$)", "}")));
                }
            }
        }
        return all;
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
