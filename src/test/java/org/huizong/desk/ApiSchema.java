package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description, held against what the API answers: types, what is required, and that nothing is undescribed. */
final class ApiSchema {
    private final JsonNode description;

    ApiSchema() {
        try (InputStream in = ApiJobs.class.getResourceAsStream("openapi.json")) {
            description = JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode description() {
        return description;
    }

    void check(JsonNode value, String schema) {
        check(value, description.at("/components/schemas/" + schema), schema);
    }

    private void check(JsonNode value, JsonNode schema, String at) {
        if (schema.has("$ref")) {
            check(value, description.at(schema.get("$ref").asString().substring(1)), at);
            return;
        }
        switch (schema.get("type").asString()) {
            case "object" -> object(value, schema, at);
            case "array" -> {
                assertThat(value.isArray()).as(at).isTrue();
                value.forEach(each -> check(each, schema.get("items"), at + "[]"));
            }
            case "string" -> {
                assertThat(value.isString()).as(at).isTrue();
                if (schema.has("enum")) {
                    assertThat(schema.get("enum").toString()).as(at).contains("\"" + value.asString() + "\"");
                }
            }
            case "integer" -> assertThat(value.isIntegralNumber()).as(at).isTrue();
            default -> assertThat(value.isBoolean()).as(at).isTrue();
        }
    }

    /** What properties may be that are not named; missing where there may be none. */
    private static JsonNode others(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isObject() ? others : schema.path("none");
    }

    private void object(JsonNode value, JsonNode schema, String at) {
        assertThat(value.isObject()).as(at).isTrue();
        schema.get("required")
                .forEach(name -> assertThat(value.has(name.asString()))
                        .as(at + "." + name)
                        .isTrue());
        value.properties().forEach(property -> {
            JsonNode its = schema.get("properties").has(property.getKey())
                    ? schema.get("properties").get(property.getKey())
                    : others(schema);
            assertThat(its.isMissingNode()).as(at + "." + property.getKey()).isFalse();
            check(property.getValue(), its, at + "." + property.getKey());
        });
    }
}
