// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private static final List<Column> COLUMNS =
      List.of(new Column("name", true), new Column("votes", true), new Column("inputs", false));

  @Test
  void csvCellsCannotBecomeFormulas() throws IOException {
    var text = new StringWriter();
    try (var csv = new CsvWriter(text, COLUMNS)) {
      csv.row(Arrays.asList("=cmd()", -7L, null));
      csv.row(Arrays.asList("@x", 7, Map.of("valid", 3L)));
      csv.row(Arrays.asList("A, \"B\"", null, List.of("1", "2")));
    }
    assertThat(text.toString())
        .isEqualTo(
            """
            name,votes,inputs
            '=cmd(),-7,
            '@x,7,valid=3
            "A, ""B""\",,1 2
            """);
  }

  @Test
  void jsonHasTheHeadThenTheRowsThenTheTotals() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var json = new JsonWriter(out, Map.of("election", "in-x"), "rows", COLUMNS)) {
      json.row(Arrays.asList("गिनती", null, Map.of()));
      json.after("totals", List.of(1));
    }
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", ""))
        .isEqualTo(
            "{\"election\":\"in-x\",\"rows\":[{\"name\":\"गिनती\",\"votes\":null,\"inputs\":{}}],"
                + "\"totals\":[1]}");
  }

  @Test
  void jsonLinesAreOneObjectEachAndNothingForNoRows() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var lines = new JsonLinesWriter(out, COLUMNS)) {
      lines.row(Arrays.asList("a", 1, null));
      lines.row(Arrays.asList("b", 2, null));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"name":"a","votes":1,"inputs":null}
            {"name":"b","votes":2,"inputs":null}
            """);
    var none = new ByteArrayOutputStream();
    new JsonLinesWriter(none, COLUMNS).close();
    assertThat(none.size()).isZero();
  }

  @Test
  void sharesAreRoundedHalfUpFromIntegers() {
    assertThat(Share.of(1, 3)).hasToString("33.33");
    assertThat(Share.of(2, 3)).hasToString("66.67");
    assertThat(Share.of(1, 800)).hasToString("0.13");
    assertThat(Share.of(5, 5)).hasToString("100.00");
    assertThat(Share.of(1, 0)).isNull();
  }
}
