package com.crmres.local.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the members of a call. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static Optional<String> text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    public static String required(JsonNode node, String member) {
        return text(node, member)
                .orElseThrow(() ->
                        AwsException.of("MissingParameter", "The request must contain the parameter " + member + "."));
    }

    public static Optional<Integer> number(JsonNode node, String member) {
        return node.path(member).isNumber() ? Optional.of(node.path(member).asInt()) : Optional.empty();
    }

    public static List<JsonNode> list(JsonNode node, String member) {
        List<JsonNode> elements = new ArrayList<>();
        node.path(member).forEach(elements::add);
        return elements;
    }

    public static List<String> texts(JsonNode node, String member) {
        return list(node, member).stream().map(JsonNode::asString).toList();
    }

    public static Map<String, String> map(JsonNode node, String member) {
        Map<String, String> map = new LinkedHashMap<>();
        node.path(member)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }
}
