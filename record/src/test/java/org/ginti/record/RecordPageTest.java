// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code docs/record.md} list the fields that are read, no more and no fewer. */
class RecordPageTest {
  private static final Pattern WORD = Pattern.compile("`([^`]+)`|[\\[\\]]");

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of(System.getProperty("ginti.root"), "docs/record.md"));
  }

  /** Rows of the table with this first header cell: the first cell's word to the second cell. */
  private static Map<String, String> table(String header) {
    var rows = new LinkedHashMap<String, String>();
    int from = page.indexOf("\n| " + header + " |") + 1;
    assertThat(from).as("the table of " + header).isPositive();
    for (String line :
        page.substring(from).lines().skip(2).takeWhile(l -> l.startsWith("|")).toList()) {
      String[] cells = line.split(" \\| ");
      rows.put(cells[0].replaceAll("[|` ]", ""), cells[1].replaceAll(" \\|$", ""));
    }
    return rows;
  }

  /** Names of a cell in the order of their alphabet, those in brackets with a question mark. */
  private static List<String> names(String cell) {
    var names = new TreeSet<String>();
    var m = WORD.matcher(cell);
    int brackets = 0;
    while (m.find()) {
      switch (m.group()) {
        case "[" -> brackets++;
        case "]" -> brackets--;
        default -> assertThat(names.add(m.group(1) + (brackets > 0 ? "?" : ""))).as(cell).isTrue();
      }
    }
    return List.copyOf(names);
  }

  private static String withoutParentheses(String cell) {
    return cell.replaceAll("\\([^)]*\\)", "");
  }

  @Test
  void theEnvelopeIsWhatEveryKindMustHave() {
    var every =
        Arrays.stream(Field.values())
            .filter(field -> Arrays.stream(Kind.values()).allMatch(kind -> kind.requires(field)))
            .map(Field::code)
            .toList();
    assertThat(table("field").keySet()).containsExactlyInAnyOrderElementsOf(every);
  }

  @Test
  void theKindsAreThoseOfThePage() {
    assertThat(table("kind").keySet()).containsExactlyInAnyOrderElementsOf(Kind.codes());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theFieldsOfAKindAreThoseOfThePage(Kind kind) {
    var rows = table("kind");
    String cell = withoutParentheses(String.valueOf(rows.get(kind.code())));
    if (cell.startsWith("those of `statement`")) {
      cell = rows.get("statement") + cell.substring("those of `statement`".length());
    }
    var expected = new TreeSet<String>();
    for (Field field : Field.values()) {
      if (kind.allows(field) && !table("field").containsKey(field.code())) {
        expected.add(field.code() + (kind.requires(field) ? "" : "?"));
      }
    }
    assertThat(names(cell)).containsExactlyElementsOf(expected);
  }

  @Test
  void theTablesAreThoseOfThePage() {
    assertThat(table("`table`").keySet()).containsExactlyInAnyOrderElementsOf(Table.codes());
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void theFieldsOfAnItemAreThoseOfThePage(Table table) {
    String cell = withoutParentheses(String.valueOf(table("`table`").get(table.code())));
    String prefix = "of one `contest`: ";
    assertThat(cell.startsWith(prefix)).isEqualTo(table.ofContest());
    assertThat(names(cell.replace(prefix, ""))).containsExactlyElementsOf(names(table.columns()));
  }

  @Test
  void theFieldsOfABodyAreThoseOfThePage() {
    var cell = String.valueOf(table("`table`").get("election"));
    var m = Pattern.compile("`bodies` \\(list of ([^)]*)\\)").matcher(cell);
    assertThat(m.find()).isTrue();
    assertThat(names(m.group(1))).containsExactlyElementsOf(names(Table.BODY));
  }

  private static List<String> names(Table.Column[] columns) {
    var names = new ArrayList<String>();
    for (Table.Column column : columns) {
      names.add(column.name() + (column.required() ? "" : "?"));
    }
    names.sort(null);
    return names;
  }
}
