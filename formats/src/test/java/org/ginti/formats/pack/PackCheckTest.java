// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong thing is named by file, row and column, and loading refuses the pack whole. */
final class PackCheckTest {
  private static final String ROW =
      "S0,ro/form-20,whole,evm,2031-05-04T06:10:00Z,1 2 3 4,10,,,,,,,,,,,,x";

  @TempDir Path dir;

  @BeforeEach
  void write() throws IOException {
    Invented.small(dir.resolve("p"), 12, 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "whole,|room,|[scope]|one of whole, postal, ps:ID, seg:ID, round:N",
        "whole,|round:0,|[scope]|one of whole, postal",
        "whole,|round:007,|[scope]|write round:7",
        "whole,|ps:nowhere,|[scope]|contest S0 has no such station in stations.csv",
        "S0,|S9,|[contest]|an id of contests.csv is expected",
        "ro/form-20|radio|[channel]|an id of channels.csv is expected",
        ",evm,|,EVM,|[mode]|one of evm, postal, both",
        ",evm,|,,|[mode]|the cell must not be empty",
        "06:10:00Z|06:10:00+05:30|[stated_at]|write 2031-05-04T00:40:00Z",
        "2031-05-04T|2031-02-30T|[stated_at]|a time in UTC is expected",
        "1 2 3 4|1 2 3|[votes]|4 numbers are expected, one for each candidate of S0 in ballot order, not 3",
        "1 2 3 4|1 2 3 4 5|[votes]|not 5",
        "1 2 3 4|1  2 3 4|[votes]|not 5",
        "1 2 3 4|1=1 2 3 4|[votes]|not both",
        "1 2 3 4|1=1 2=2 1=5|[votes]|the candidate stands twice",
        "1 2 3 4|9=1|[votes]|S0 has no such candidate",
        "1 2 3 4|1 -2 3 4|[votes]|no count is below 0",
        "1 2 3 4|1 2 3 ۴|[votes]|write 4, digits 0 to 9",
        "1 2 3 4|1 2 3 99999999999|[votes]|no count is above 2147483647",
        "1 2 3 4|~a=1 ~a=2|[votes]|the label stands twice",
        "1 2 3 4|~%zz=1|[votes]|percent-encoded",
        "1 2 3 4|~%E2%80%AEa=1|[votes]|no controls",
        ",10,|,1e1,|[valid]|a whole number is expected",
        ",10,|,2147483648,|[valid]|no count is above 2147483647",
        ",10,,,,,,|,10,,,,,,most|[progress]|empty, complete, stations K/N or rounds X/Y",
        ",10,,,,,,|,10,,,,,,stations 9/8|[progress]|with K not above N",
        ",10,,,,,,,|,10,,,,,,,guessed|[precision]|one of rounded, hedged",
        ",,,,x|,1 2,,,x|[cumulative]|4 numbers are expected",
        ",,,x|,margin=x,,x|[figures]|a whole number is expected",
        ",,,x|,valid=3,,x|[figures]|not one of the rarer figures",
        ",,,x|,margin=3 margin=3,,x|[figures]|stands twice",
        ",,x|,14,x|[supersedes]|the number of an earlier data row is expected, from 1 to 12",
        ",,x|,0,x|[supersedes]|the number of an earlier data row",
        ",,x|,99999999999999999999,x|[supersedes]|the number of an earlier data row",
        ",x|,x\u202Ey|[evidence]|control and direction characters must be removed",
        ",x|,x\ty|[evidence]|control and direction characters must be removed",
        ",x|,x,y|row|19 cells are expected, as in the header",
        ",x|,\"x|row|a quote is not closed on its line",
        ",x|,x\"y|row|a cell with a quote in it must be quoted whole",
      })
  void aBadCellOfAStatementIsNamed(String from, String to, String where, String expected)
      throws IOException {
    String bad = unescape(ROW.replace(from, to));
    assertThat(bad).isNotEqualTo(ROW);
    append("statements.csv", bad);
    assertThat(errors()).hasSize(1);
    assertThat(errors().getFirst())
        .startsWith("statements.csv:14" + (where.equals("row") ? ":" : " " + where))
        .contains(expected);
    assertThatThrownBy(() -> Pack.open(dir.resolve("p")).scan(row -> {}, 2))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> Pack.open(dir.resolve("p")).forEach(row -> true))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void theRowThatTheOthersSpoilIsGood() throws IOException {
    append("statements.csv", ROW);
    assertThat(errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "contests.csv|S0,xx-ac,9,X,,,,,,,|[contest]|the contest stands twice",
        "contests.csv|S7,nowhere,9,X,,,,,,,|[body]|one of xx-ac, xx-lb",
        "contests.csv|S7,xx-ac,9,X,,,,,,,-3|[electors]|no count is below 0",
        "contests.csv|,xx-ac,9,X,,,,,,,|[contest]|the cell must not be empty",
        "contests.csv|a b,xx-ac,9,X,,,,,,,|[contest]|1 to 80 characters",
        "candidates.csv|S0,1,X,,,,false,RIV,,,|[candidate]|the candidate stands twice",
        "candidates.csv|S9,1,X,,,,false,RIV,,,|[contest]|an id of contests.csv",
        "candidates.csv|S0,77,X,,,,false,NOPE,,,|[party]|an id of parties.csv",
        "candidates.csv|S0,77,X,,,,maybe,RIV,,,|[listed]|true or false",
        "candidates.csv|S0,77,X\u202Ex,,,,false,RIV,,,|[name]|control and direction characters",
        "parties.csv|RIV,,X,,,,true|[party]|the party stands twice",
        "stations.csv|S0,17/1A,,,,|[station]|the station stands twice",
        "stations.csv|S9,1,,,,|[contest]|an id of contests.csv",
        "stations.csv|S0,99,,,many,|[electors]|a whole number",
        "sources.csv|ro,official,X,,|[source]|the source stands twice",
        "sources.csv|tv,telly,X,,|[kind]|one of official, agent",
        "channels.csv|tv,tv,story,press,X|[source]|an id of sources.csv",
        "channels.csv|tv,ro,form-99,press,X|[form]|one of form-17c",
        "declarations.csv|13,S0,declared,ro,,1,,|[after]|there are only 12 statements",
        "declarations.csv|x,S0,declared,ro,,1,,|[after]|the number of a statement",
        "declarations.csv|1,S0,declared,ro,,44,,|[winners]|no candidate of the contest",
        "declarations.csv|1,S0,declared,ro,,,,|[winners]|names 0 winners",
        "declarations.csv|1,S0,won,ro,,1,,|[kind]|one of declared",
        "declarations.csv|1,S0,void,ro,yesterday,,,|[on]|a time in UTC",
        "links.csv|S0,daily,X,44,|[candidate]|no candidate of the contest",
        "links.csv|S0,radio,X,1,|[channel]|an id of channels.csv",
        "previous.csv|e,,,,,,RIV,,many,true|[votes]|a whole number",
        "alliances.csv|waters,Other,,,,,,NEW|[alliance]|must be the same in all its rows",
        "alliances.csv|waters,Waters,,,,'Daily, 1 March',2031-13-01,RIV|row|cells",
      })
  void aBadRowOfAnotherTableIsNamed(String file, String row, String where, String expected)
      throws IOException {
    append(file, unescape(row));
    assertThat(errors())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(file)
        .contains(where.equals("row") ? ":" : where, expected);
  }

  @Test
  void allProblemsComeAtOnce() throws IOException {
    append("contests.csv", "S0,xx-ac,9,X,,,,,,,many");
    append("statements.csv", ROW.replace("whole", "room").replace("evm", "EVM"));
    append("statements.csv", ROW.replace("1 2 3 4", "1 2").replace("06:10", "26:10"));
    append("links.csv", "S0,radio,X,44,");
    Files.delete(dir.resolve("p/candidates.csv"));
    assertThat(errors()).hasSizeGreaterThan(6);
  }

  @Test
  void aNameThatASpreadsheetWouldRunIsAWarning() throws IOException {
    append("sources.csv", "tv,press,=HYPERLINK(1),,");
    assertThat(all()).anyMatch(s -> s.contains("sources.csv") && s.contains("formula"));
    assertThat(errors()).isEmpty();
  }

  @Test
  void missingAndRepeatedColumnsAreNamed() throws IOException {
    replace("statements.csv", "contest,channel,scope,mode", "contest,contest,scope,mode");
    assertThat(errors())
        .hasSize(2)
        .anyMatch(s -> s.contains("[contest]") && s.contains("stands twice"))
        .anyMatch(s -> s.contains("[channel]") && s.contains("the column is missing"));
  }

  @Test
  void aTableThatIsNotUtf8IsNamedWithItsRow() throws IOException {
    for (String name : List.of("statements.csv", "stations.csv", "contests.csv")) {
      byte[] bytes = Files.readAllBytes(dir.resolve("p").resolve(name));
      byte[] more = Arrays.copyOf(bytes, bytes.length + 3);
      more[bytes.length] = (byte) 0xE7;
      more[bytes.length + 1] = (byte) 'a';
      more[bytes.length + 2] = (byte) '\n';
      Files.write(dir.resolve("p").resolve(name), more);
      long row = new String(bytes, StandardCharsets.UTF_8).lines().count() + 1;
      assertThat(errors()).anyMatch(s -> s.startsWith(name + ":" + row) && s.contains("UTF-8"));
    }
  }

  @Test
  void aBlankRowIsAnErrorBecauseItWouldMoveTheNumbers() throws IOException {
    append("statements.csv", "");
    assertThat(errors()).hasSize(1).first().asString().contains("a blank row");
  }

  @Test
  void aTruncatedGzipIsNamed() throws IOException {
    for (String name : List.of("statements.csv", "stations.csv", "candidates.csv")) {
      Path plain = dir.resolve("p").resolve(name);
      byte[] zipped = gzip(Files.readAllBytes(plain));
      Files.write(dir.resolve("p").resolve(name + ".gz"), Arrays.copyOf(zipped, zipped.length - 9));
      Files.delete(plain);
      assertThat(errors())
          .anyMatch(s -> s.startsWith(name + ".gz") && s.contains("the gzip ends too early"));
    }
  }

  @Test
  void aZipBombIsNamed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gz = new GZIPOutputStream(out)) {
      gz.write(
          (String.join(",", Resource.STATEMENTS.header()) + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] line = (ROW + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 130; i++) {
        gz.write(line);
      }
    }
    Files.delete(dir.resolve("p/statements.csv"));
    Files.write(dir.resolve("p/statements.csv.gz"), out.toByteArray());
    assertThat(errors()).anyMatch(s -> s.contains("zip bomb"));
  }

  @Test
  void theDescriptorIsCheckedFieldByField() throws IOException {
    replace("datapackage.json", "\"jurisdiction\" : \"IN\"", "\"jurisdiction\" : \"XX\"");
    replace("datapackage.json", "\"kind\" : \"general\"", "\"kind\" : 4");
    replace("datapackage.json", "\"seats\" : 5", "\"seats\" : 0");
    assertThat(errors())
        .anyMatch(s -> s.contains("[ginti.jurisdiction]") && s.contains("IN or PK"))
        .anyMatch(s -> s.contains("[ginti.kind]"))
        .anyMatch(s -> s.contains("[ginti.bodies[1].seats]"));
    Files.writeString(dir.resolve("p/datapackage.json"), "{\"ginti\": ");
    assertThat(errors()).anyMatch(s -> s.contains("not JSON"));
    Files.delete(dir.resolve("p/datapackage.json"));
    assertThat(errors()).anyMatch(s -> s.contains("the file is missing"));
  }

  @Test
  void damageAnywhereIsAProblemAndNeverAnythingElse() throws IOException {
    var random = new SplittableRandom(42);
    List<Path> files;
    try (var list = Files.list(dir.resolve("p"))) {
      files = list.sorted().toList();
    }
    for (int i = 0; i < 300; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, damaged(whole, random));
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> all());
      try {
        Pack.open(dir.resolve("p")).scan(row -> {}, 1 + i % 2);
      } catch (BadInputException e) {
        assertThat(e.problems().errors()).isPositive();
      }
      Files.write(file, whole);
    }
  }

  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes[at] = (byte) "\n\r,\" =~%0".charAt(random.nextInt(9));
      case 3 -> bytes = Arrays.copyOf(bytes, at);
      default -> {
        int end = Math.min(bytes.length, at + 1 + random.nextInt(200));
        System.arraycopy(bytes, end, bytes, at, bytes.length - end);
        bytes = Arrays.copyOf(bytes, bytes.length - (end - at));
      }
    }
    return bytes;
  }

  private static String unescape(String text) {
    return text.replace("\\u202E", "\u202E").replace("\\t", "\t").replace("\\\"", "\"");
  }

  private List<String> errors() throws IOException {
    return PackCheck.check(dir.resolve("p")).list().stream()
        .filter(p -> p.severity() == Problem.Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }

  private List<String> all() throws IOException {
    return PackCheck.check(dir.resolve("p")).list().stream().map(Problem::toString).toList();
  }

  private void append(String file, String line) throws IOException {
    Path path = dir.resolve("p").resolve(file);
    Files.writeString(path, Files.readString(path) + line + "\n");
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = dir.resolve("p").resolve(file);
    assertThat(Files.readString(path)).contains(from);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gz = new GZIPOutputStream(out)) {
      gz.write(bytes);
    }
    return out.toByteArray();
  }
}
