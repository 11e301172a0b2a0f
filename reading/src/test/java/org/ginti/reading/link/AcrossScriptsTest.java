// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figures;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.reading.Shared;
import org.ginti.reading.claim.Seat;
import org.junit.jupiter.api.Test;

/** How well names of real lists link across scripts; the figures stand in docs/reading.md. */
class AcrossScriptsTest {
  /** What became of the names of a list. */
  private static final class Outcome {
    private int right;
    private int wrong;
    private int open;

    void count(Link link, String expected, List<String> names) {
      switch (link) {
        case Link.Linked l when names.get(l.at()).equalsIgnoreCase(expected) -> right++;
        case Link.Linked l -> wrong++;
        case Link.Ambiguous a -> open++;
        case Link.Unknown u -> open++;
      }
    }

    double share() {
      return (double) right / (right + wrong + open);
    }

    @Override
    public String toString() {
      return "%d linked right, %d wrong, %d left open: %.2f %%"
          .formatted(right, wrong, open, 100 * share());
    }
  }

  @Test
  void urduNamesOfPakistanLinkToTheirEnglishSpellingWithinTheSeat() throws IOException {
    var seats = new LinkedHashMap<String, List<String[]>>();
    var file = Shared.path("data/pakistan/ge2024-form33-candidates/form33_candidates.csv.gz");
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = Shared.csv(line);
        if (!cells[5].isBlank()) {
          seats.computeIfAbsent(cells[0] + cells[1], k -> new ArrayList<>()).add(cells);
        }
      }
    }
    var outcome = new Outcome();
    int nearest = 0;
    int names = 0;
    for (List<String[]> seat : seats.values()) {
      var english = seat.stream().map(c -> c[5]).toList();
      var links = new PersonLinks(english.stream().map(AcrossScriptsTest::candidate).toList());
      for (String[] row : seat) {
        if (row[6].codePoints().anyMatch(c -> c >= 0x0600)) {
          outcome.count(links.find(row[6], Optional.empty()), row[5], english);
          names++;
          nearest += nearest(row[6], english).equalsIgnoreCase(row[5]) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "Urdu candidates within the seat: nearest right for %d of %d = %.2f %%; %s%n",
        nearest, names, 100.0 * nearest / names, outcome);
    assertThat((double) nearest / names).isGreaterThanOrEqualTo(0.985);
    assertThat(outcome.share()).isGreaterThanOrEqualTo(0.985);
    assertThat(outcome.wrong).isLessThanOrEqualTo(names / 400);
  }

  @Test
  void hindiNamesOfTheGazetteLinkToTheBallotsOfMaharashtra() {
    var rows =
        Shared.lines("data/india/maharashtra-2024-official/gazette_elected_members_en_hi.csv")
            .stream()
            .skip(1)
            .map(Shared::csv)
            .toList();
    var ballots = new HashMap<String, List<String>>();
    for (String line : Shared.lines("data/india/assembly-candidates/2024Assembly-MH.csv")) {
      String[] c = Shared.csv(line);
      ballots.computeIfAbsent(c[4], k -> new ArrayList<>()).add(c[6]);
    }
    var register = register(rows);
    var linker = new Linker(register);
    var seats = new Outcome();
    var people = new Outcome();
    var ids = rows.stream().map(r -> r[0]).toList();
    for (String[] row : rows) {
      seats.count(linker.seat(new Seat(row[2], "", "")), row[0], ids);
      var ballot = ballots.getOrDefault(row[0], List.of());
      var links = new PersonLinks(ballot.stream().map(AcrossScriptsTest::candidate).toList());
      // whom the English gazette names, by the same rule as an English story
      if (links.find(row[3], Optional.empty()) instanceof Link.Linked elected) {
        people.count(links.find(row[4], Optional.empty()), ballot.get(elected.at()), ballot);
      }
    }
    System.out.println("Hindi names of seats: " + seats);
    System.out.println("Hindi names of members within the seat: " + people);
    assertThat(seats.share()).isGreaterThanOrEqualTo(0.97);
    assertThat(seats.wrong).isZero();
    assertThat(people.share()).isGreaterThanOrEqualTo(0.985);
    assertThat(people.wrong).isZero();
  }

  private static String nearest(String name, List<String> english) {
    var printed = Spelled.of(name);
    String best = "";
    double bestLikeness = -1;
    for (String candidate : english) {
      double likeness = Likeness.of(printed, Spelled.of(candidate));
      if (likeness > bestLikeness) {
        best = candidate;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  private static Register register(List<String[]> rows) {
    var body =
        new Election.Body(
            "ac", Name.of("Assembly"), Election.Tier.STATE, 288, Election.NotaEffect.NONE, "2008");
    var register =
        new Register(
            new Election(
                new ElectionId("in-test"),
                Name.of("test"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                ZoneId.of("Asia/Kolkata")));
    for (String[] row : rows) {
      register.add(
          new Contest(
              new ContestId(row[0]), "ac", row[0], Name.of(row[1]), "", "", "", Figures.UNKNOWN));
    }
    return register;
  }

  private static Candidate candidate(String name) {
    return new Candidate(new CandidateId("L1"), Name.of(name), true, new PartyId("X"), "X", "", "");
  }
}
