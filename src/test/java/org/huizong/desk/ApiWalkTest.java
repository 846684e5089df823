package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.desk.Program.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Goes by the description alone: whatever it describes is there, answers as it says, and page by page where it says so. */
class ApiWalkTest {
    private static final String REVIEW = "/jobs/shi/reviews/100001/demo/2023";

    @TempDir
    Path folder;

    private final JsonNode description = new ApiSchema().description();
    private OpenDesk desk;
    private Program administrator;

    @BeforeEach
    void somethingOfEverything() throws IOException {
        desk = OpenDesk.in(folder, RunDownloadTest::publishing);
        administrator = desk.program("管", "ADMINISTRATOR", "");
        desk.program("甲一", "FILLER", "100001").send("错.xlsx", OpenDesk.wrong("甲"), "");
        desk.put("乙.xlsx", OpenDesk.good("乙"));
        administrator.post("/jobs/shi/runs", "");
        desk.awaitRun();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyOperationAnswersAsItIsDescribed() {
        Set<String> walked = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String address = address(path.getKey(), operation.getValue());
                Answer answer =
                        operation.getKey().equals("get") ? administrator.get(address) : posted(path.getKey(), address);
                assertThat(answer.status())
                        .as(operation.getKey() + " " + address + " " + answer.body())
                        .isLessThan(300);
                assertThatItIsDescribed(answer, operation.getValue().get("responses"));
                walked.add(operation.getValue().get("operationId").asString());
                desk.awaitRun();
            }
        }
        assertThat(walked)
                .contains("submissions", "lineage", "waive", "openapi")
                .hasSizeGreaterThan(15);
    }

    @Test
    void everyListIsToldPageByPageToItsEnd() {
        int lists = 0;
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (!get.toString().contains("parameters/cursor")) {
                continue;
            }
            lists++;
            String address = address(path.getKey(), get);
            String joint = address.contains("?") ? "&" : "?";
            JsonNode all = administrator.get(address + joint + "limit=200").json(schema(get));
            String name = all.has("files") ? "files" : "items";
            int told = 0;
            String next = "";
            do {
                JsonNode page =
                        administrator.get(address + joint + "limit=1" + next).json(schema(get));
                assertThat(page.get(name).size()).as(address).isLessThanOrEqualTo(1);
                told += page.get(name).size();
                next = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
            } while (!next.isEmpty());
            assertThat(told).as(address).isEqualTo(all.get(name).size());
        }
        assertThat(lists).isEqualTo(9);
    }

    @Test
    void aProgramDecidesWithinItsSightAndOnTheTrailAndNotAboutWhatItHasNotSeen() {
        Program other = desk.program("乙审", "REVIEWER", "100002");
        assertThat(other.get(REVIEW).status()).isEqualTo(404);
        assertThat(form(other, "/accept", Map.of("digest", digest())).status()).isEqualTo(404);
        assertThat(other.get("/jobs/shi/reviews").body()).doesNotContain("甲县司法局");
        Program filler = desk.program("甲二", "FILLER", "100001");
        assertThat(form(filler, "/return", Map.of("digest", digest(), "words", "不行"))
                        .status())
                .isEqualTo(403);
        Program reviewer = desk.program("甲审", "REVIEWER", "100001");
        Answer stale = form(reviewer, "/return", Map.of("digest", "x", "words", "请核对"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json("Problem").at("/code").asString()).isEqualTo("REVIEW");
        assertThat(form(reviewer, "/accept", Map.of("digest", digest())).status())
                .isEqualTo(409);
        JsonNode returned = form(reviewer, "/return", Map.of("digest", digest(), "words", "请核对"))
                .json("Review");
        assertThat(returned.at("/outcome").asString()).isEqualTo("RETURNED");
        Answer overtaken = form(administrator, "/return", Map.of("digest", digest(), "words", "退", "seen", "0"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body()).contains("另有人通过或退回了它");
        String id = returned.at("/findings/0/id").asString();
        Map<String, String> waiver = Map.of("digest", digest(), "words", "准", "approver", "admin");
        assertThat(waive(waiver, id, "unknown").status()).isEqualTo(409);
        assertThat(waive(waiver, id).status()).isEqualTo(200);
        assertThat(desk.administrator().get("/trail?account=%E7%94%B2%E5%AE%A1").body())
                .contains("单位 100001", "文件校验值 " + digest(), "token=");
    }

    private String digest() {
        return administrator.get(REVIEW).json("Review").at("/digest").asString();
    }

    /** The administrator waives several findings. */
    private Answer waive(Map<String, String> fields, String... points) {
        return administrator.form(
                REVIEW + "/waive",
                Stream.concat(
                                fields.entrySet().stream()
                                        .map(field -> field.getKey() + "=" + encoded(field.getValue())),
                                Stream.of(points).map(point -> "point=" + encoded(point)))
                        .collect(Collectors.joining("&")));
    }

    private Answer form(Program program, String deed, Map<String, String> fields) {
        return program.form(
                REVIEW + deed,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private Answer posted(String path, String address) {
        if (path.endsWith("/submissions")) {
            return administrator.send("好.xlsx", OpenDesk.good("乙"), "k1");
        }
        Map<String, String> fields = new HashMap<>(Map.of("words", "已核实", "approver", "管"));
        if (path.contains("/reviews/")) {
            JsonNode review =
                    administrator.get(address.replaceFirst("/[a-z]+$", "")).json("Review");
            fields.put("digest", review.at("/digest").asString());
            review.get("findings")
                    .forEach(item -> fields.put("point", item.get("id").asString()));
        }
        return administrator.form(
                address,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** With what is in the desk; an acceptance is of the form that is good. */
    private String address(String path, JsonNode operation) {
        Map<String, String> known = Map.of(
                "job", "shi",
                "number", "1",
                "index", "0",
                "unit", path.endsWith("/accept") ? "100002" : "100001",
                "form", "demo",
                "year", "2023",
                "section", "收支情况",
                "field", "支出合计");
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = description.at(reference.get("$ref").asString().substring(1));
            String name = parameter.get("name").asString();
            String in = parameter.get("in").asString();
            if (in.equals("path")) {
                address = address.replace("{" + name + "}", encoded(known.get(name)));
            } else if (in.equals("query") && known.containsKey(name)) {
                String value = path.endsWith("/lineage") && name.equals("unit") ? "100002" : known.get(name);
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(value));
            }
        }
        return address + query;
    }

    private static void assertThatItIsDescribed(Answer answer, JsonNode responses) {
        JsonNode response = responses.path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode()).as("" + answer.status()).isFalse();
        List<String> kinds = List.copyOf(response.get("content").propertyNames());
        assertThat(kinds).contains(answer.kind().replaceFirst(";.*", ""));
        String schema = schema(response);
        if (!schema.isEmpty()) {
            answer.json(schema);
        }
    }

    /** The name of the first schema that is referred to; the empty string where there is none. */
    private static String schema(JsonNode node) {
        String text = node.toString();
        int at = text.indexOf("#/components/schemas/");
        return at < 0 ? "" : text.substring(at + 21, text.indexOf('"', at));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
