// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the schema of a NIST report does not catch: ids, references, words without a meaning. */
final class NistReferences {
  private static final Set<String> PARTY = Set.of("Party", "Coalition");
  private static final Set<String> UNIT = Set.of("ReportingUnit");

  /** Fields that name other objects, and of which types those are. */
  static final Map<String, Set<String>> TYPES =
      Map.of(
          "PartyId", PARTY,
          "PartyIds", PARTY,
          "GpUnitId", UNIT,
          "ComposingGpUnitIds", UNIT,
          "ElectionDistrictId", UNIT,
          "ElectionScopeId", UNIT,
          "CandidateIds", Set.of("Candidate"));

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

  private final JsonNode report;
  private final List<String> problems = new ArrayList<>();

  NistReferences(JsonNode report) {
    this.report = report;
  }

  /** All that is wrong; empty where nothing is. */
  List<String> problems() {
    var types = new HashMap<String, String>();
    each(
        report,
        o -> {
          String id = o.path("@id").asText();
          if (!id.isEmpty()) {
            if (!NAME.matcher(id).matches()) {
              problems.add("no name in XML: " + id);
            }
            if (types.put(id, o.path("@type").asText().replace("ElectionResults.", "")) != null) {
              problems.add("twice: " + id);
            }
          }
        });
    each(
        report,
        o -> {
          for (var field : o.properties()) {
            var allowed = TYPES.get(field.getKey());
            if (allowed != null) {
              for (String id : texts(field.getValue())) {
                if (!allowed.contains(types.getOrDefault(id, "nothing"))) {
                  problems.add(field.getKey() + " names " + id + ", which is " + types.get(id));
                }
              }
            }
          }
          if (o.path("Type").asText().equals("other") && o.path("OtherType").asText().isEmpty()) {
            problems.add("other than what? " + o);
          }
          if (o.has("Count")
              && (!o.path("Count").isIntegralNumber() || o.path("Count").asLong() < 0)) {
            problems.add("no count: " + o);
          }
        });
    return problems;
  }

  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    var list = new ArrayList<String>();
    value.forEach(v -> list.add(v.asText()));
    return list;
  }

  /** Every object in it. */
  static void each(JsonNode node, Consumer<JsonNode> to) {
    if (node.isObject()) {
      to.accept(node);
    }
    node.forEach(child -> each(child, to));
  }

  /** The names of all fields in it. */
  static void fields(JsonNode node, Set<String> to) {
    each(node, o -> o.fieldNames().forEachRemaining(to::add));
  }
}
