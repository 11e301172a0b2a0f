// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ginti.formats.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/formats.md says what the code does. */
final class PackDocsTest {
  private static final Path DOC =
      Path.of(System.getProperty("ginti.root", "."), "docs", "formats.md");
  private static final Pattern TABLES =
      Pattern.compile("(<!-- tables: [^\n]*-->\n).*(<!-- end of tables -->)", Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("`([a-z]+\\.(?:csv|json))`[^\n]*\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);

  @TempDir Path dir;

  @Test
  void theTablesOfThePageAreThoseOfTheCode() throws IOException {
    String page = Files.readString(DOC);
    String expected =
        TABLES
            .matcher(page)
            .replaceFirst(
                m -> java.util.regex.Matcher.quoteReplacement(m.group(1) + tables() + m.group(2)));
    if (Boolean.getBoolean("ginti.write.docs")) {
      Files.writeString(DOC, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }

  @Test
  void theExampleOfThePageIsAPackWithoutErrors() throws Exception {
    example(Files.readString(DOC)).forEach(this::put);
    assertThat(PackCheck.check(dir).list())
        .allMatch(p -> p.expected().equals("the file is not named in datapackage.json"));
    var pack = Pack.open(dir);
    var scopes = new ArrayList<String>();
    pack.replay(
        new Told(
            row -> scopes.add(row.toStatement(pack.register(), "").scope().code()),
            d -> scopes.add(d.kind().code())));
    assertThat(scopes)
        .containsExactly(
            "ps:1",
            "ps:2",
            "ps:2A",
            "postal",
            "round:1",
            "round:2",
            "round:1",
            "whole",
            "whole",
            "declared");
  }

  @Test
  void theExampleIsWrittenAsGintiWritesIt() throws Exception {
    String page = Files.readString(DOC);
    var example = example(page);
    example.forEach(this::put);
    Path again = dir.resolveSibling(dir.getFileName() + "-again");
    try (var writer = PackWriter.into(dir, again)) {
      writer.commit(new Problems());
    }
    String json = first(Files.readString(again.resolve("datapackage.json")));
    if (Boolean.getBoolean("ginti.write.docs")) {
      Files.writeString(DOC, page.replace(example.get("datapackage.json"), json));
      return;
    }
    assertThat(example.get("datapackage.json")).isEqualTo(json);
    for (var e : example.entrySet()) {
      if (e.getKey().endsWith(".csv")) {
        assertThat(Files.readString(again.resolve(e.getKey()))).isEqualTo(e.getValue());
      }
    }
    assertThat(PackCheck.check(again).list()).isEmpty();
  }

  /** The descriptor with the first of its resources only. */
  private static String first(String json) throws IOException {
    var mapper = new ObjectMapper();
    var root = (ObjectNode) mapper.readTree(json);
    var resources = (ArrayNode) root.get("resources");
    while (resources.size() > 1) {
      resources.remove(1);
    }
    return new String(Descriptor.pretty(root), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void put(String name, String content) {
    try {
      Files.writeString(dir.resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> example(String page) {
    var files = new LinkedHashMap<String, String>();
    var m = BLOCK.matcher(page);
    while (m.find()) {
      files.put(m.group(1), m.group(2));
    }
    assertThat(files).hasSize(Resource.values().length + 1);
    return files;
  }

  private static String tables() {
    var out = new StringBuilder();
    for (var table : Resource.values()) {
      out.append("\n#### `").append(table.table()).append(".csv`");
      out.append(table.required() ? "\n\n" : " (optional)\n\n")
          .append(table.about())
          .append("\n\n");
      out.append("| column | cell | what |\n|---|---|---|\n");
      for (var c : table.columns()) {
        out.append("| `").append(c.name()).append("` | ").append(cell(c)).append(" | ");
        out.append(c.about());
        if (!c.allowed().isEmpty()) {
          out.append(": `").append(String.join("`, `", c.allowed())).append('`');
        }
        out.append(" |\n");
      }
      if (!table.primaryKey().isEmpty()) {
        out.append("\nUnique: `").append(String.join("`, `", table.primaryKey())).append("`.\n");
      }
      for (var key : table.foreignKeys()) {
        out.append("\n`").append(String.join("`, `", key.columns()));
        out.append("` must stand in `").append(key.table()).append(".csv`.\n");
      }
    }
    return out.append('\n').toString();
  }

  private static String cell(Column c) {
    String type =
        switch (c.type()) {
          case STRING -> c.allowed().isEmpty() ? "text" : "word";
          case COUNT -> "count";
          case BOOLEAN -> "`true`, `false`";
          case DATE -> "`2031-04-02`";
          case DATETIME -> "`2031-05-04T04:05:18Z`";
        };
    return c.required() ? "**" + type + "**" : type;
  }
}
