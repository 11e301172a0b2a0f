// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InRoundsTest {
  private static final String CANDIDATES =
      """
      ac_no,constituency,serial_no,candidate,party,evm_votes,postal_votes,total_votes
      1,HILL,1,T M  ONE,Bharatiya Janata Party,30,1,31
      1,HILL,2,B TWO,Independent,20,3,23
      1,HILL,3,NOTA,None of the Above,4,0,4
      2,DALE,1,C THREE,Indian National Congress,5,0,5
      2,DALE,2,NOTA,None of the Above,1,0,1
      """;

  private static final String ROUNDS =
      """
      ac_no,round,serial_no,brought_forward,this_round,cumulative
      1,2,2,10,10,20
      1,2,1,10,20,30
      1,2,3,2,2,4
      1,1,1,0,10,10
      1,1,2,0,10,10
      1,1,3,0,2,2
      2,1,1,0,5,5
      2,1,2,0,1,1
      """;

  private static final String CHANGES =
      """
      captured_at,ac_no,serial_no,evm_votes,postal_votes,total_votes,round_status
      2026-05-04T08:00:00+05:30,1,1,0,0,0,Before counting
      2026-05-04T08:00:00+05:30,1,2,0,0,0,Before counting
      2026-05-04T08:00:00+05:30,1,3,0,0,0,Before counting
      2026-05-04T10:00:00+05:30,1,1,12,0,12,"Status of EVM Round:
      2/2"
      2026-05-04T09:00:00+05:30,1,2,9,0,9,"Status as on Round
      1/2"
      2026-05-04T09:00:00+05:30,1,1,8,1,9,"Status as on Round
      1/2"
      """;

  private static final String LEADS =
      """
      captured_at,ac_no,leading_candidate,leading_party,trailing_candidate,trailing_party,margin,round,status
      2026-05-04T08:00:00+05:30,1,,,,,-,-,Not Started
      2026-05-04T09:30:00+05:30,1,T M ONE,Bharatiya Janata Party,B TWO,Independent,1,2/2,Result Declared
      2026-05-04T09:40:00+05:30,1,T M ONE,Bharatiya Janata Party,B TWO,Independent,2,2/2,Result Declared
      2026-05-04T09:40:00+05:30,2,C THREE,Indian National Congress,,,5,1/1,Result in Progress
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Imported.write(folder, name, text);
  }

  private Imported read(Path... files) throws IOException {
    return Imported.empty().read(new InRounds(), Imported.plain(), files);
  }

  @Test
  void roundsComeRoundByRoundAcrossSeatsInWhateverOrderTheFilesAre() throws IOException {
    var in = read(file("r", ROUNDS), file("c", CANDIDATES)).hasNoErrors();

    var rounds = in.statements.stream().filter(s -> s.scope() instanceof Scope.Round).toList();
    assertThat(rounds)
        .extracting(s -> s.contest() + " " + s.scope().code())
        .containsExactly("1 round:1", "2 round:1", "1 round:2");
    var second = in.only("eci/round-sheets 1 round:2 evm");
    assertThat(Imported.votes(second, "1")).isEqualTo(20);
    assertThat(second.figures().brought()).containsEntry(new CandidateId("2"), 10);
    assertThat(second.figures().cumulative()).containsEntry(new CandidateId("1"), 30);
    assertThat(second.figures().other()).containsEntry(Figure.NOTA, 2);
    assertThat(second.progress()).isEqualTo(Progress.UNKNOWN);
    assertThat(second.statedAt()).isEmpty();
    assertThat(in.register.channel(0).authority()).isEqualTo(Authority.RUNNING);
  }

  @Test
  void aSnapshotIsSaidWholeFromItsChangesAndZerosBeforeCountingAreNoResult() throws IOException {
    var in = read(file("ch", CHANGES), file("c", CANDIDATES)).hasNoErrors();

    var both = in.said("eci/snapshots 1 whole both");
    assertThat(both).hasSize(2);
    assertThat(both.get(0).statedAt()).contains(Instant.parse("2026-05-04T03:30:00Z"));
    assertThat(both.get(0).progress().code()).isEqualTo("rounds 1/2");
    assertThat(both.get(1).figures().votes()).hasSize(2);
    assertThat(Imported.votes(both.get(1), "2")).isEqualTo(9);
    assertThat(both.get(1).figures().other()).containsEntry(Figure.NOTA, 0);
    assertThat(in.only("eci/results-site 1 whole both").seq()).isGreaterThan(both.get(1).seq());
  }

  @Test
  void aResultIsDeclaredOnceWhenThePageSaysSoAndBetweenTheSnapshotsAroundIt() throws IOException {
    var in = read(file("l", LEADS), file("ch", CHANGES), file("c", CANDIDATES)).hasNoErrors();

    assertThat(in.declarations)
        .singleElement()
        .satisfies(d -> {
          assertThat(d.kind()).isEqualTo(Declaration.Kind.DECLARED);
          assertThat(d.after()).isEqualTo(3);
          assertThat(d.on()).contains(Instant.parse("2026-05-04T04:00:00Z"));
          assertThat(d.winners()).extracting(Object::toString).containsExactly("1");
        });
  }

  @Test
  void roundsOfAPackThatKnowsTheCandidatesNeedNoCandidatesFile() throws IOException {
    var in = read(file("c", CANDIDATES)).hasNoErrors();
    in.read(new InRounds(), Imported.plain(), file("r", ROUNDS)).hasNoErrors();

    assertThat(in.only("eci/round-sheets 1 round:1 evm").figures().other())
        .containsEntry(Figure.NOTA, 2);
  }

  @Test
  void withoutCandidatesEveryRowSaysWhatIsMissing() throws IOException {
    var in = read(file("r", ROUNDS));

    assertThat(in.errors()).hasSize(8).allMatch(e -> e.contains("[ac_no]"));
  }

  @Test
  void badCellsOfAllFilesAreReportedTogether() throws IOException {
    var in =
        read(
            file("c.csv", CANDIDATES),
            file("r.csv", ROUNDS + "1,0,1,0,1,1\n1,3,9,0,1,1\n9,1,1,0,1,1\n1,3,1,0,-1,x\n"),
            file("h.csv", CHANGES + "yesterday,1,1,0,0,0,\n"),
            file("l.csv", LEADS + "2026-05-04T10:00:00Z,1,NOBODY,,,,,,Result Declared\n"));

    assertThat(in.errors())
        .anyMatch(e -> e.startsWith("r.csv:10 [round]"))
        .anyMatch(e -> e.startsWith("r.csv:11 [serial_no]"))
        .anyMatch(e -> e.startsWith("r.csv:12 [ac_no]"))
        .anyMatch(e -> e.startsWith("r.csv:13 [this_round]"))
        .anyMatch(e -> e.startsWith("r.csv:13 [cumulative]"))
        .anyMatch(e -> e.contains("[captured_at]"))
        .anyMatch(e -> e.startsWith("l.csv:6 [leading_candidate]"));
    assertThat(in.statements).isEmpty();
  }

  @Test
  void aRowThatStandsTwiceIsKeptTwiceAndReported() throws IOException {
    var in =
        read(file("c.csv", CANDIDATES), file("r.csv", ROUNDS + "1,2,1,10,21,31\n")).hasNoErrors();

    assertThat(in.said("eci/round-sheets 1 round:2 evm")).hasSize(2);
    assertThat(in.warnings()).anyMatch(w -> w.startsWith("r.csv:10") && w.contains("line 3"));
  }

  @Test
  void tamilNaduHas5601RoundsAnd54TimesWithChanges() throws IOException {
    var in =
        read(
                Imported.shared("india/tamilnadu-2026-live/rounds.csv.gz"),
                Imported.shared("india/tamilnadu-2026-live/lead_changes.csv.gz"),
                Imported.shared("india/tamilnadu-2026-live/candidate_changes.csv.gz"),
                Imported.shared("india/tamilnadu-2026-live/candidates.csv"),
                Imported.shared("india/tamilnadu-2026-live/party_tally.csv"),
                Imported.shared("india/tamilnadu-2026-live/snapshots.csv"))
            .hasNoErrors();

    var rounds =
        in.statements.stream().filter(s -> s.channel().value().equals("eci/round-sheets")).toList();
    assertThat(rounds).hasSize(5601);
    assertThat(rounds).allMatch(s -> !s.figures().brought().isEmpty());
    assertThat(in.candidates()).isEqualTo(4023);
    assertThat(in.declarations).hasSize(234);
    assertThat(finalOf(rounds)).isEqualTo(finals(in));
    assertThat(falls(in, "both")).isEqualTo(58);
    assertThat(falls(in, "evm")).isEqualTo(67);
  }

  private static Map<String, Integer> finalOf(Iterable<Statement> rounds) {
    var sums = new HashMap<String, Integer>();
    for (var s : rounds) {
      s.figures().votes().forEach((c, v) -> sums.merge(s.contest() + "/" + c, v, Integer::sum));
    }
    return sums;
  }

  private static Map<String, Integer> finals(Imported in) {
    var sums = new HashMap<String, Integer>();
    for (var s : in.statements) {
      if (s.channel().value().equals("eci/results-site") && s.mode().code().equals("evm")) {
        s.figures().votes().forEach((c, v) -> sums.put(s.contest() + "/" + c, v));
      }
    }
    return sums;
  }

  private static int falls(Imported in, String mode) {
    var last = new HashMap<String, Integer>();
    int falls = 0;
    for (var s : in.statements) {
      if (s.channel().value().equals("eci/snapshots") && s.mode().code().equals(mode)) {
        for (var e : s.figures().votes().entrySet()) {
          int before = last.getOrDefault(s.contest() + "/" + e.getKey(), 0);
          falls += e.getValue() < before ? 1 : 0;
          last.put(s.contest() + "/" + e.getKey(), e.getValue());
        }
        int nota = s.figures().other().getOrDefault(Figure.NOTA, 0);
        falls += nota < last.getOrDefault(s.contest() + "/nota", 0) ? 1 : 0;
        last.put(s.contest() + "/nota", nota);
      }
    }
    return falls;
  }
}
