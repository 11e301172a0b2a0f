// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.model.Statement;
import org.ginti.record.tlog.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackTest {
  @TempDir Path dir;

  @Test
  void everyFieldComesBackAsItWasWritten() throws Exception {
    var written = new ArrayList<Statement>();
    var register = Invented.register(3, 20);
    try (var writer = PackWriter.create(dir.resolve("p"), register)) {
      var spy =
          new PackDraft(
              register,
              0,
              s -> {
                written.add(s);
                writer
                    .draft()
                    .add(
                        s.contest(),
                        s.channel(),
                        s.scope(),
                        s.mode(),
                        s.statedAt(),
                        s.figures(),
                        s.progress(),
                        s.precision(),
                        s.supersedes(),
                        s.evidence());
              });
      Invented.statements(spy, 3000, 1);
      writer.commit(new Problems());
    }
    var pack = Pack.open(dir.resolve("p"));
    assertSame(pack.register(), register);
    var read = new ArrayList<Statement>();
    pack.forEach(row -> read.add(row.toStatement(pack.register(), "")));
    assertThat(read).hasSize(written.size());
    for (int i = 0; i < read.size(); i++) {
      var w = written.get(i);
      assertThat(read.get(i).toString()).isEqualTo(plain(w).toString());
    }
  }

  @Test
  void declarationsLinksAndWarningsComeBack() throws Exception {
    Invented.small(dir.resolve("p"), 10, 5);
    var pack = Pack.open(dir.resolve("p"));
    assertThat(pack.declarations()).hasSize(2);
    assertThat(pack.declarations().getFirst().note()).isEqualTo("read out, \"late\"");
    assertThat(pack.links())
        .containsExactly(
            new PackDraft.Link(
                pack.register().contest(0).id(),
                Invented.PRESS,
                "River man",
                "1",
                "party name, \"Daily\""));
    assertThat(pack.warnings().list().toString())
        .isEqualTo("[in.csv:7 [name]: warning: found 'x, \"y\"'; kept as found]");
    var order = new ArrayList<String>();
    pack.replay(new Told(row -> order.add("s" + row.seq), d -> order.add(d.kind().code())));
    assertThat(order)
        .containsExactly(
            "s1", "s2", "s3", "declared", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "postponed");
  }

  @Test
  void theSamePackIsTheSameBytes() throws Exception {
    Invented.small(dir.resolve("a"), 200, 9);
    Invented.small(dir.resolve("b"), 200, 9);
    assertThat(bytes(dir.resolve("a"))).isEqualTo(bytes(dir.resolve("b")));
  }

  @Test
  void aPackThatGoesOnFromAnotherHoldsBoth() throws Exception {
    Invented.small(dir.resolve("a"), 50, 2);
    try (var writer = PackWriter.into(dir.resolve("a"), dir.resolve("b"))) {
      Invented.statements(writer.draft(), 50, 3);
      writer.commit(new Problems());
    }
    var a = Files.readAllLines(dir.resolve("a/statements.csv"));
    var b = Files.readAllLines(dir.resolve("b/statements.csv"));
    assertThat(b).hasSize(101);
    assertThat(b.subList(0, 51)).isEqualTo(a);
    assertThat(PackCheck.check(dir.resolve("b")).errors()).isZero();
    assertThat(Pack.open(dir.resolve("b")).declarations()).hasSize(2);
    assertThat(Pack.open(dir.resolve("b")).warnings().warnings()).isEqualTo(1);
  }

  @Test
  void aPackMayGoOnInItsOwnPlace() throws Exception {
    Invented.small(dir.resolve("a"), 50, 2);
    try (var writer = PackWriter.into(dir.resolve("a"), dir.resolve("a"))) {
      Invented.statements(writer.draft(), 5, 3);
      writer.commit(new Problems());
    }
    assertThat(Files.readAllLines(dir.resolve("a/statements.csv"))).hasSize(56);
    assertThat(names(dir)).containsExactly("a");
  }

  @Test
  void aBallotThatGrowsMakesOlderRowsPartial() throws Exception {
    Invented.small(dir.resolve("a"), 60, 2);
    var before = statements(Pack.open(dir.resolve("a")));
    try (var writer = PackWriter.into(dir.resolve("a"), dir.resolve("a"))) {
      writer
          .draft()
          .register()
          .add(
              0,
              new Candidate(
                  new CandidateId("late"), Name.of("Late"), false, Party.INDEPENDENT, "", "", ""));
      Invented.statements(writer.draft(), 5, 3);
      writer.commit(new Problems());
    }
    assertThat(statements(Pack.open(dir.resolve("a"))).subList(0, 60)).isEqualTo(before);
  }

  @Test
  void withoutCommitNothingIsLeft() throws Exception {
    try (var writer = PackWriter.create(dir.resolve("p"), Invented.register(1, 2))) {
      Invented.statements(writer.draft(), 5, 3);
    }
    assertThat(names(dir)).isEmpty();
  }

  @Test
  void aFolderWithOtherFilesIsNotReplaced() throws Exception {
    Files.createDirectories(dir.resolve("home"));
    Files.writeString(dir.resolve("home/thesis.txt"), "x");
    assertThatThrownBy(() -> PackWriter.create(dir.resolve("home"), Invented.register(1, 2)))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("thesis.txt");
    assertThat(names(dir)).containsExactly("home");
  }

  @Test
  void oneThreadTwoThreadsAndGzipAgree() throws Exception {
    Path p = dir.resolve("p");
    try (var writer = PackWriter.create(p, Invented.register(7, 60))) {
      Invented.statements(writer.draft(), 20_000, 11);
      writer.commit(new Problems());
    }
    var pack = Pack.open(p);
    var sequential = statements(pack);
    assertThat(sequential).hasSize(20_000);
    var one = pack.scan(row -> {}, 1);
    assertThat(scanned(pack, 3)).isEqualTo(sequential);
    assertThat(pack.scan(row -> {}, 3)).isEqualTo(one);
    assertThat(one.root()).isEqualTo(naiveRoot(p.resolve("statements.csv")));

    gzip(p.resolve("statements.csv"));
    gzip(p.resolve("stations.csv"));
    gzip(p.resolve("candidates.csv"));
    var zipped = Pack.open(p);
    assertThat(scanned(zipped, 3)).isEqualTo(sequential);
    assertThat(zipped.scan(row -> {}, 2)).isEqualTo(one);
  }

  @Test
  void theFastAndTheSlowWaySayTheSame() throws Exception {
    Path p = dir.resolve("p");
    Invented.small(p, 500, 4);
    var fast = statements(Pack.open(p));
    Path file = p.resolve("statements.csv");
    var lines = Files.readAllLines(file);
    // another order of columns, and one more that is not read: nothing is canonical
    var moved = lines.stream().map(l -> (l.startsWith("contest") ? "mood," : ",") + l).toList();
    Files.write(file, moved);
    assertThat(statements(Pack.open(p))).isEqualTo(fast);
  }

  @Test
  void anyLineEndAndAMarkAtTheStartAreAccepted() throws Exception {
    Path p = dir.resolve("p");
    Invented.small(p, 100, 4);
    var before = statements(Pack.open(p));
    String root = Pack.open(p).scan(r -> {}, 2).root();
    for (String name :
        List.of("statements.csv", "stations.csv", "contests.csv", "candidates.csv")) {
      String text = Files.readString(p.resolve(name));
      Files.writeString(p.resolve(name), "\uFEFF" + text.strip().replace("\n", "\r\n"));
    }
    var pack = Pack.open(p);
    assertThat(statements(pack)).isEqualTo(before);
    assertThat(pack.scan(r -> {}, 2).root()).isEqualTo(root);
  }

  @Test
  void withoutStationsTheyAreKnownFromStatements() throws Exception {
    Path p = dir.resolve("p");
    Invented.small(p, 100, 4);
    var before = statements(Pack.open(p));
    Files.delete(p.resolve("stations.csv"));
    assertThat(statements(Pack.open(p))).isEqualTo(before);
  }

  @Test
  void rowsAndTheirEvidenceGiveTheRootOfThePack() throws Exception {
    Path p = dir.resolve("p");
    Invented.small(p, 500, 4);
    var pack = Pack.open(p);
    var whole = new StatementRoot(pack.register(), 0);
    var rest = new StatementRoot(pack.register(), 123);
    var cited = new ArrayList<String>();
    pack.forEachCited((row, evidence) -> {
      (row.seq <= 123 ? whole : rest).add(row, evidence);
      cited.add(evidence);
      return true;
    });
    assertThat(cited).hasSize(500).contains("form20.csv#0", "https://x.example/?a=\"1\",2&b=ख#2");
    whole.add(rest);
    assertThat(whole.statements()).isEqualTo(500);
    assertThat(whole.root()).isEqualTo(pack.scan(r -> {}, 2).root());
  }

  @Test
  void aPackWithoutStatementsIsAPack() throws Exception {
    try (var writer = PackWriter.create(dir.resolve("p"), Invented.register(1, 0))) {
      writer.commit(new Problems());
    }
    assertThat(names(dir.resolve("p"))).doesNotContain("statements.csv", "stations.csv");
    var loaded = Pack.open(dir.resolve("p")).scan(row -> {}, 2);
    assertThat(loaded.statements()).isZero();
    assertThat(loaded.root())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void whatWasChangedAfterwardsIsAWarning() throws Exception {
    Path p = dir.resolve("p");
    Invented.small(p, 10, 4);
    assertThat(shown(PackCheck.check(p))).allMatch(s -> s.contains("spreadsheet"));
    Files.writeString(p.resolve("links.csv"), Files.readString(p.resolve("links.csv")) + "\n");
    assertThat(shown(PackCheck.check(p)))
        .anyMatch(s -> s.startsWith("links.csv: warning") && s.contains("changed after it was"));
  }

  private static List<String> statements(Pack pack) throws IOException, BadInputException {
    var all = new ArrayList<String>();
    pack.forEach(row -> all.add(row.toStatement(pack.register(), "").toString()));
    return all;
  }

  private static List<String> scanned(Pack pack, int threads) throws Exception {
    var all = Collections.synchronizedMap(new TreeMap<Long, String>());
    pack.scan(row -> all.put(row.seq, row.toStatement(pack.register(), "").toString()), threads);
    return List.copyOf(all.values());
  }

  private static Statement plain(Statement s) {
    return new Statement(
        s.seq(),
        s.contest(),
        s.channel(),
        s.scope(),
        s.mode(),
        s.statedAt(),
        s.figures(),
        s.progress(),
        s.precision(),
        s.supersedes(),
        "");
  }

  private static void assertSame(Register a, Register b) {
    assertThat(a.election()).isEqualTo(b.election());
    assertThat(a.contests()).isEqualTo(b.contests());
    assertThat(a.parties()).isEqualTo(b.parties());
    assertThat(a.sources()).isEqualTo(b.sources());
    assertThat(a.channels()).isEqualTo(b.channels());
    assertThat(a.alliances()).isEqualTo(b.alliances());
    assertThat(a.previous()).isEqualTo(b.previous());
    for (int c = 0; c < a.contestCount(); c++) {
      assertThat(a.ballot(c)).isEqualTo(b.ballot(c));
      assertThat(a.stations(c).size()).isEqualTo(b.stations(c).size());
      for (int s = 0; s < a.stations(c).size(); s++) {
        assertThat(a.stations(c).get(s)).isEqualTo(b.stations(c).get(s));
      }
    }
  }

  /** RFC 6962 §2.1 word for word. */
  private static String naiveRoot(Path file) throws IOException {
    var leaves = Files.readAllLines(file);
    return java.util.HexFormat.of().formatHex(head(leaves.subList(1, leaves.size())));
  }

  private static byte[] head(List<String> leaves) {
    var digest = Hashes.sha256();
    if (leaves.size() == 1) {
      digest.update((byte) 0);
      return digest.digest(leaves.getFirst().getBytes(StandardCharsets.UTF_8));
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    digest.update((byte) 1);
    digest.update(head(leaves.subList(0, k)));
    return digest.digest(head(leaves.subList(k, leaves.size())));
  }

  private static void gzip(Path file) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
      Files.copy(file, out);
    }
    Files.delete(file);
  }

  private static List<String> shown(Problems problems) {
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static String bytes(Path folder) throws IOException {
    var all = new StringBuilder();
    for (String name : names(folder)) {
      all.append(name).append(Arrays.hashCode(Files.readAllBytes(folder.resolve(name))));
    }
    return all.toString();
  }
}
