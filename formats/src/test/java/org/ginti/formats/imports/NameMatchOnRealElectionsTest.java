// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PartyTable;
import org.junit.jupiter.api.Test;

/** How many names of real elections are linked, and that those linked are right. */
class NameMatchOnRealElectionsTest {
  private static final Path DATA = Path.of(System.getProperty("ginti.shared", "../shared"), "data");

  private record Row(String contest, String name, String party, int votes) {}

  /** Seats whose figures moved by more than a twentieth between the form and the later list. */
  private static final Set<String> MOVED =
      Set.of("NA-57 NA-58 NA-64 NA-79 NA-81 NA-154 NA-179 NA-185 NA-193 NA-261 NA-264".split(" "));

  @Test
  void theTwoNamesOfForm47AreFoundInTheLaterListWithTheirVotes() throws Exception {
    Path folder = need("pakistan/ge2024-na-form47");
    var later =
        byContest(
            rows(
                folder.resolve("na_2024_candidates.csv"),
                "na",
                "candidate_name",
                "party",
                "votes"));
    var form = folder.resolve("na_2024_form47_official.csv");
    var first = byContest(rows(form, "na", "winner_name", "winner_party", "winner_votes"));
    var second = byContest(rows(form, "na", "runnerup_name", "runnerup_party", "runnerup_votes"));
    int linked = 0;
    var moved = new TreeSet<String>();
    for (var seat : first.keySet()) {
      var named = List.of(only(first, seat), only(second, seat));
      var list = later.getOrDefault(seat, List.of());
      var found = NameMatch.match(printed(named), ballot(list));
      for (int i = 0; i < 2; i++) {
        if (found.get(i).isPresent()) {
          linked++;
          int said = named.get(i).votes();
          int votes = list.get(found.get(i).get().candidate()).votes();
          if (Math.abs(said - votes) > Math.max(500, said / 20)) {
            moved.add(seat);
          }
        }
      }
    }
    assertThat(linked).isBetween(478, 506);
    assertThat(MOVED).containsAll(moved);
  }

  @Test
  void nineInTenOfTheLaterListAreFoundOnForm33() throws Exception {
    Path folder = need("pakistan");
    var later =
        byContest(
            rows(
                folder.resolve("ge2024-na-form47/na_2024_candidates.csv"),
                "na",
                "candidate_name",
                "party",
                "votes"));
    var form33 =
        byContest(
            rows(
                folder.resolve("ge2024-form33-candidates/form33_candidates.csv.gz"),
                "seat_key",
                "name_en",
                "party_raw",
                ""));
    int linked = 0;
    int weakAgainstParty = 0;
    for (var seat : later.keySet()) {
      var list = later.getOrDefault(seat, List.of());
      var on = form33.getOrDefault(seat, List.of());
      var found = NameMatch.match(printed(list), ballot(on));
      for (int i = 0; i < list.size(); i++) {
        if (found.get(i).isPresent()) {
          linked++;
          var match = found.get(i).get();
          var a = party(list.get(i).party());
          var b = party(on.get(match.candidate()).party());
          boolean both = a.isPresent() && b.isPresent();
          weakAgainstParty +=
              both && !a.equals(b) && match.how() == NameMatch.How.PART_OF_NAME ? 1 : 0;
        }
      }
    }
    assertThat(linked).isGreaterThan(4_690);
    assertThat(weakAgainstParty).isLessThan(5);
  }

  @Test
  void everyMemberOfTheGazetteIsTheCandidateWithMostVotes() throws Exception {
    Path folder = need("india");
    var results = folder.resolve("assembly-candidates/2024Assembly-MH.csv");
    var list = byContest(rows(results, "constituency_no", "candidate", "party", "evm_votes"));
    var postal = byContest(rows(results, "constituency_no", "candidate", "party", "postal_votes"));
    var gazette =
        byContest(
            rows(
                folder.resolve("maharashtra-2024-official/gazette_elected_members_en_hi.csv"),
                "ac_no",
                "elected_en",
                "party_en",
                ""));
    int right = 0;
    for (var seat : gazette.keySet()) {
      var candidates = list.getOrDefault(seat, List.of());
      var byPost = postal.getOrDefault(seat, List.of());
      int best = 0;
      for (int i = 1; i < candidates.size(); i++) {
        int total = candidates.get(i).votes() + byPost.get(i).votes();
        best = total > candidates.get(best).votes() + byPost.get(best).votes() ? i : best;
      }
      var found = NameMatch.match(printed(List.of(only(gazette, seat))), ballot(candidates));
      right += found.getFirst().isPresent() && found.getFirst().get().candidate() == best ? 1 : 0;
    }
    assertThat(right).isEqualTo(288);
  }

  private static Row only(Map<String, List<Row>> byContest, String contest) {
    return byContest.getOrDefault(contest, List.of()).getFirst();
  }

  private static Optional<PartyId> party(String printed) {
    return PartyTable.shipped()
        .find(printed, Jurisdiction.PK)
        .or(() -> PartyTable.shipped().find(printed, Jurisdiction.IN))
        .map(Party::id);
  }

  private static List<NameMatch.Printed> printed(List<Row> rows) {
    return rows.stream().map(r -> new NameMatch.Printed(r.name(), party(r.party()))).toList();
  }

  private static List<Candidate> ballot(List<Row> rows) {
    var out = new ArrayList<Candidate>();
    for (Row r : rows) {
      out.add(
          new Candidate(
              new CandidateId("L" + (out.size() + 1)),
              Name.of(r.name()),
              true,
              party(r.party()).orElse(new PartyId("none")),
              "",
              "",
              ""));
    }
    return out;
  }

  private static Map<String, List<Row>> byContest(List<Row> rows) {
    var map = new LinkedHashMap<String, List<Row>>();
    rows.forEach(r -> map.computeIfAbsent(r.contest(), k -> new ArrayList<>()).add(r));
    return map;
  }

  private static List<Row> rows(Path file, String contest, String name, String party, String votes)
      throws IOException {
    var problems = new Problems();
    var out = new ArrayList<Row>();
    var optional = votes.isEmpty() ? Set.<String>of() : Set.of(votes);
    try (var rows = CsvRows.openAny(file, problems, Set.of(contest, name, party), optional)) {
      for (var r : rows) {
        out.add(
            new Row(
                r.get(contest),
                r.name(name),
                r.get(party),
                votes.isEmpty() ? 0 : r.optionalCount(votes)));
      }
    }
    return out;
  }

  private static Path need(String folder) {
    Path path = DATA.resolve(folder);
    assumeTrue(Files.isDirectory(path), "no " + path + ": real elections are not shipped");
    return path;
  }
}
