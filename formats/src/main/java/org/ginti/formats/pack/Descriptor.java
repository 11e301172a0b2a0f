// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ginti.formats.Problems;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.jspecify.annotations.Nullable;

/** {@code datapackage.json}: the election under {@code ginti}, and a schema for each table. */
record Descriptor(Election election, Map<Resource, Stamp> stamps) {
  static final String FILE = "datapackage.json";
  private static final int MAX_BYTES = 1 << 22;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a table's file was when it was written. */
  record Stamp(String path, long bytes, String sha256) {}

  /** The text of the file; the same election and tables give the same bytes. */
  byte[] toBytes() throws IOException {
    var root = NODES.objectNode();
    root.put("profile", "tabular-data-package");
    root.put(
        "name", election.id().value().toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9._/]", "-"));
    root.put("title", election.name().toString());
    root.set("ginti", ginti());
    var resources = root.putArray("resources");
    for (var e : stamps.entrySet()) {
      resources.add(resource(e.getKey(), e.getValue()));
    }
    return pretty(root);
  }

  /** JSON for people: two blanks for each level, LF at the end of each line. */
  static byte[] pretty(JsonNode root) throws IOException {
    var printer = new DefaultPrettyPrinter();
    var indent = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    byte[] json = new ObjectMapper().writer(printer).writeValueAsBytes(root);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  private ObjectNode ginti() {
    var g = NODES.objectNode();
    g.put("format", 1);
    g.put("election", election.id().value());
    g.set("name", name(election.name()));
    g.put("jurisdiction", election.jurisdiction().name());
    g.put("kind", kind(election.kind()));
    var bodies = g.putArray("bodies");
    for (var body : election.bodies()) {
      var b = bodies.addObject();
      b.put("id", body.id());
      b.set("name", name(body.name()));
      b.put("tier", body.tier().name().toLowerCase(Locale.ROOT));
      b.put("seats", body.seats());
      b.put("nota", kind(body.notaEffect()));
      b.put("delimitation", body.delimitation());
    }
    var days = g.putArray("poll_days");
    election.pollDays().forEach(day -> days.add(day.toString()));
    g.put("time_zone", election.zone().getId());
    return g;
  }

  private static ObjectNode name(Name name) {
    var n = NODES.objectNode();
    n.put("official", name.official());
    if (!name.en().isEmpty()) {
      n.put("en", name.en());
    }
    if (!name.hi().isEmpty()) {
      n.put("hi", name.hi());
    }
    if (!name.ur().isEmpty()) {
      n.put("ur", name.ur());
    }
    return n;
  }

  private ObjectNode resource(Resource table, Stamp stamp) {
    var r = NODES.objectNode();
    r.put("name", table.table());
    r.put("path", stamp.path());
    r.put("profile", "tabular-data-resource");
    r.put("description", table.about());
    r.put("format", "csv");
    r.put("mediatype", "text/csv");
    r.put("encoding", "utf-8");
    r.put("bytes", stamp.bytes());
    r.put("hash", "sha256:" + stamp.sha256());
    var schema = r.putObject("schema");
    var fields = schema.putArray("fields");
    table.columns().forEach(column -> fields.add(field(column)));
    schema.putArray("missingValues").add("");
    if (!table.primaryKey().isEmpty()) {
      strings(schema.putArray("primaryKey"), table.primaryKey());
    }
    var keys = NODES.arrayNode();
    for (var key : table.foreignKeys()) {
      var target = Resource.valueOf(key.table().toUpperCase(Locale.ROOT));
      if (stamps.containsKey(target)) {
        var k = keys.addObject();
        strings(k.putArray("fields"), key.columns());
        var reference = k.putObject("reference");
        reference.put("resource", key.table());
        strings(reference.putArray("fields"), target.primaryKey());
      }
    }
    if (!keys.isEmpty()) {
      schema.set("foreignKeys", keys);
    }
    return r;
  }

  private static ObjectNode field(Column column) {
    var f = NODES.objectNode();
    f.put("name", column.name());
    f.put("description", column.about());
    f.put(
        "type",
        switch (column.type()) {
          case STRING -> "string";
          case COUNT -> "integer";
          case BOOLEAN -> "boolean";
          case DATE -> "date";
          case DATETIME -> "datetime";
        });
    if (column.type() == Column.Type.DATETIME) {
      f.put("format", "any");
    }
    if (column.type() == Column.Type.BOOLEAN) {
      f.putArray("trueValues").add("true");
      f.putArray("falseValues").add("false");
    }
    var constraints = NODES.objectNode();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (column.type() == Column.Type.COUNT) {
      constraints.put("minimum", 0);
    }
    if (!column.allowed().isEmpty()) {
      strings(constraints.putArray("enum"), column.allowed());
    }
    if (!constraints.isEmpty()) {
      f.set("constraints", constraints);
    }
    return f;
  }

  private static void strings(ArrayNode to, List<String> values) {
    values.forEach(to::add);
  }

  private static String kind(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the file; null where there were errors, all of them reported. */
  static @Nullable Descriptor read(Path folder, Problems problems) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      problems.error(
          FILE, 0, "", "", "the file is missing; " + folder.getFileName() + " is no pack");
      return null;
    }
    if (Files.size(file) > MAX_BYTES) {
      problems.error(FILE, 0, "", Files.size(file) + " bytes", "at most " + MAX_BYTES + " bytes");
      return null;
    }
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
      return new Reader(root, problems).read();
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      problems.error(
          FILE, at == null ? 0 : at.getLineNr(), "", "", "not JSON: " + e.getOriginalMessage());
      return null;
    } catch (CharConversionException e) {
      problems.error(FILE, 0, "", "", "not UTF-8; save the file as UTF-8");
      return null;
    }
  }

  /** Walks the tree and says what is missing. */
  private record Reader(JsonNode root, Problems problems) {
    @Nullable Descriptor read() {
      int before = problems.errors();
      var g = root.path("ginti");
      var stamps = stamps();
      if (!g.isObject()) {
        problems.error(FILE, 0, "ginti", "", "an object with the election is expected");
        return null;
      }
      if (g.has("format") && g.path("format").asInt() != 1) {
        problems.error(
            FILE, 0, "ginti.format", g.path("format").asText(), "1; a newer Ginti reads it");
      }
      var id = value(g, "ginti.election", ElectionId::new);
      var name = name(g.path("name"), "ginti.name");
      var jurisdiction = value(g, "ginti.jurisdiction", Reader::jurisdiction);
      var kind = value(g, "ginti.kind", s -> word(Election.Kind.class, s));
      var zone = value(g, "ginti.time_zone", ZoneId::of);
      var bodies = new ArrayList<Election.Body>();
      for (int i = 0; i < g.path("bodies").size(); i++) {
        var body = body(g.path("bodies").get(i), "ginti.bodies[" + i + "].");
        if (body != null) {
          bodies.add(body);
        }
      }
      var days = new ArrayList<LocalDate>();
      for (var day : g.path("poll_days")) {
        try {
          days.add(LocalDate.parse(day.asText()));
        } catch (RuntimeException e) {
          problems.error(FILE, 0, "ginti.poll_days", day.asText(), "a day such as 2026-05-04");
        }
      }
      if (g.path("bodies").isEmpty()) {
        problems.error(FILE, 0, "ginti.bodies", "", "at least one body is expected");
      }
      if (problems.errors() > before
          || id == null
          || name == null
          || jurisdiction == null
          || kind == null
          || zone == null) {
        return null;
      }
      return new Descriptor(new Election(id, name, jurisdiction, kind, bodies, days, zone), stamps);
    }

    private Election.@Nullable Body body(JsonNode b, String at) {
      var id = value(b, at + "id", s -> s);
      var name = name(b.path("name"), at + "name");
      var tier = value(b, at + "tier", s -> word(Election.Tier.class, s));
      var nota = value(b, at + "nota", s -> word(Election.NotaEffect.class, s));
      int seats = b.path("seats").isInt() ? b.path("seats").intValue() : 0;
      if (seats < 1) {
        problems.error(FILE, 0, at + "seats", b.path("seats").asText(), "a number from 1 up");
      }
      if (id == null || name == null || tier == null || nota == null || seats < 1) {
        return null;
      }
      try {
        return new Election.Body(id, name, tier, seats, nota, b.path("delimitation").asText());
      } catch (IllegalArgumentException e) {
        problems.error(FILE, 0, at + "id", id, String.valueOf(e.getMessage()));
        return null;
      }
    }

    private @Nullable Name name(JsonNode n, String at) {
      try {
        if (n.path("official").isTextual()) {
          return new Name(
              n.path("official").asText(),
              n.path("en").asText(),
              n.path("hi").asText(),
              n.path("ur").asText());
        }
        problems.error(FILE, 0, at + ".official", "", "a name is expected");
      } catch (IllegalArgumentException e) {
        problems.error(FILE, 0, at, n.path("official").asText(), String.valueOf(e.getMessage()));
      }
      return null;
    }

    private <T> @Nullable T value(JsonNode parent, String at, Function<String, T> make) {
      var node = parent.path(at.substring(at.lastIndexOf('.') + 1));
      if (!node.isTextual()) {
        problems.error(
            FILE, 0, at, node.isMissingNode() ? "" : node.toString(), "a text is expected");
        return null;
      }
      try {
        return make.apply(node.asText());
      } catch (RuntimeException e) {
        problems.error(FILE, 0, at, node.asText(), String.valueOf(e.getMessage()));
        return null;
      }
    }

    private static Jurisdiction jurisdiction(String text) {
      return switch (text) {
        case "IN" -> Jurisdiction.IN;
        case "PK" -> Jurisdiction.PK;
        default -> throw new IllegalArgumentException("IN or PK");
      };
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
      for (E e : type.getEnumConstants()) {
        if (kind(e).equals(text)) {
          return e;
        }
      }
      throw new IllegalArgumentException(
          "one of "
              + String.join(
                  ", ", Arrays.stream(type.getEnumConstants()).map(Descriptor::kind).toList()));
    }

    private Map<Resource, Stamp> stamps() {
      var stamps = new EnumMap<Resource, Stamp>(Resource.class);
      for (var r : root.path("resources")) {
        String name = r.path("name").asText();
        for (var table : Resource.values()) {
          if (table.table().equals(name)) {
            String hash = r.path("hash").asText();
            stamps.put(
                table,
                new Stamp(
                    r.path("path").asText(),
                    r.path("bytes").asLong(-1),
                    hash.startsWith("sha256:") ? hash.substring(7) : ""));
          }
        }
        if (stamps.keySet().stream().noneMatch(t -> t.table().equals(name))) {
          problems.warning(FILE, 0, "resources", name, "no table of Ginti; it is not read");
        }
      }
      return stamps;
    }
  }
}
