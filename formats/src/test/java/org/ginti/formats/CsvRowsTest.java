// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.ginti.model.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvRowsTest {
  @TempDir Path dir;
  private final Problems problems = new Problems();

  @Test
  void aByteOrderMarkAndAnyLineEndAreTheSameFile() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      for (String mark : List.of("", "\uFEFF")) {
        String text = mark + " seat ,votes" + end + "NA-1,5" + end + end + "NA-2,6" + end;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
            .containsExactly("2:NA-1=5", "4:NA-2=6");
      }
    }
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void gzipIsToldByItsBytesNotItsName() throws IOException {
    assertThat(read(gzip("seat,votes\nNA-1,5\n"))).containsExactly("2:NA-1=5");
  }

  @Test
  void aQuotedLineEndKeepsTheLineNumbersOfTheFile() throws IOException {
    assertThat(read("seat,votes\n\"NA\n1\",5\nNA-2,x\n")).containsExactly("2:NA 1=5", "4:NA-2=-1");
    assertThat(errors()).last().asString().startsWith("x.csv:4 [votes]: error: found 'x'");
  }

  @Test
  void numbersOfPeopleAreRefusedWithWhatToWriteInstead() throws IOException {
    read(
        "seat,votes\nA,\"1,23,456\"\nB,۱۲۳\nC,-5\nD,2147483648\nE,\nF,1 234\nG,2147483647\nH,12.5\n");
    assertThat(errors())
        .containsExactly(
            "x.csv:2 [votes]: error: found '1,23,456'; write 123456, without separators",
            "x.csv:3 [votes]: error: found '۱۲۳'; write 123, digits 0 to 9",
            "x.csv:4 [votes]: error: found '-5'; no count is below 0; leave the cell empty if the number is unknown",
            "x.csv:5 [votes]: error: found '2147483648'; no count is above 2147483647",
            "x.csv:6 [votes]: error: a whole number must stand here; write 0 only if the source says 0",
            "x.csv:7 [votes]: error: found '1 234'; write 1234, without separators",
            "x.csv:9 [votes]: error: found '12.5'; a whole number is expected, digits 0 to 9 only");
  }

  @Test
  void allHeaderProblemsAreToldAtOnceAndNoRowFollows() throws IOException {
    assertThat(read("votes,x,x\n1,2,3\n")).isEmpty();
    assertThat(errors())
        .containsExactly(
            "x.csv:1 [x]: error: the column stands twice; rename one",
            "x.csv:1 [seat]: error: the column is missing; the header has votes, x, x");
  }

  @Test
  void unknownColumnsAreAWarning() throws IOException {
    read("seat,votes,mood\nA,1,good\n");
    assertThat(errors()).containsExactly("x.csv:1 [mood]: warning: this column is not read");
  }

  @Test
  void rowsOfAnotherWidthAreSkippedAndNamed() throws IOException {
    assertThat(read("seat,votes\nA\nB,2,3\nC,4,,\n,\nD,5\n")).containsExactly("4:C=4", "6:D=5");
    assertThat(errors())
        .containsExactly(
            "x.csv:2: error: found '1 cells'; 2 are expected, as in the header; is it cut off?",
            "x.csv:3: error: found '3 cells'; 2 are expected, as in the header; quote commas",
            "x.csv:5: warning: the row is blank and is skipped");
  }

  @Test
  void anotherEncodingIsOneProblemWithItsLine() throws IOException {
    read("seat,votes\nA,1\nNação,2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(errors())
        .containsExactly("x.csv:3: error: found 'byte 0xe7'; not UTF-8; save the file as UTF-8");
  }

  @Test
  void utf16IsOneProblem() throws IOException {
    read("seat,votes\nA,1\n".getBytes(StandardCharsets.UTF_16));
    assertThat(errors())
        .containsExactly("x.csv:1: error: found 'byte 0xfe'; not UTF-8; save the file as UTF-8");
  }

  @Test
  void utf16WithoutAMarkIsOneProblem() throws IOException {
    read("seat,votes\nA,1\n".getBytes(Charset.forName("UTF-16LE")));
    assertThat(errors())
        .containsExactly("x.csv:1: error: found 'byte 0x0'; not UTF-8; save the file as UTF-8");
  }

  @Test
  void halfACharacterAtTheEndIsOneProblem() throws IOException {
    byte[] all = "seat,votes\nA,1\nकख".getBytes(StandardCharsets.UTF_8);
    read(Arrays.copyOf(all, all.length - 1));
    assertThat(errors()).first().asString().contains("x.csv:3", "not UTF-8");
  }

  @Test
  void aQuoteThatNeverClosesIsOneProblem() throws IOException {
    assertThat(read("seat,votes\nA,1\n\"B,2\nC,3\n")).containsExactly("2:A=1");
    assertThat(errors()).hasSize(1).first().asString().contains("error: not CSV");
  }

  @Test
  void aTruncatedGzipIsOneProblem() throws IOException {
    byte[] all = gzip("seat,votes\n" + "A,1\n".repeat(1000));
    read(Arrays.copyOf(all, all.length - 12));
    assertThat(problems.errors()).isEqualTo(1);
    assertThat(errors().getLast()).contains("the gzip ends too early");
    read(Arrays.copyOf(all, 5));
    assertThat(errors().getLast()).contains("the gzip is damaged");
  }

  @Test
  void aZipBombIsOneProblem() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gz = new GZIPOutputStream(out)) {
      gz.write("seat,votes\n".getBytes(StandardCharsets.UTF_8));
      byte[] line = "A,1\n".repeat(250_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 80; i++) {
        gz.write(line);
      }
    }
    Path file = Files.write(dir.resolve("x.csv"), out.toByteArray());
    try (var rows = CsvRows.open(file, problems, Set.of("seat", "votes"), Set.of())) {
      for (var row : rows) {
        assertThat(row.line()).isPositive();
      }
    }
    assertThat(errors()).hasSize(1).first().asString().contains("zip bomb");
  }

  @Test
  void anEmptyFileAndAnEmptyTableAreNamed() throws IOException {
    read("");
    read("seat,votes\n");
    assertThat(errors())
        .containsExactly(
            "x.csv:1: error: the file is empty; a header row is expected",
            "x.csv: warning: there are no rows under the header");
  }

  @Test
  void namesAreCleanedWithAWarning() throws IOException {
    assertThat(read("seat,votes\n\u202Eabc,1\n=1+1,2\n")).containsExactly("2:abc=1", "3:=1+1=2");
    assertThat(errors()).hasSize(2);
  }

  private List<String> errors() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  private List<String> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve("x.csv"), bytes);
    var seen = new ArrayList<String>();
    try (var rows = CsvRows.open(file, problems, Set.of("seat", "votes"), Set.of("remark"))) {
      for (var row : rows) {
        assertThat(row.get("remark")).isEmpty();
        assertThat(row.optionalCount("remark")).isEqualTo(Figures.UNKNOWN);
        seen.add(row.line() + ":" + row.name("seat") + "=" + row.count("votes"));
      }
    }
    return seen;
  }

  private static byte[] gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gz = new GZIPOutputStream(out)) {
      gz.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
