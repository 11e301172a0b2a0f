// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.NameMatch;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.model.PartyId;

/**
 * Which candidate each column of a sheet is. By name where names are known; by place only on a
 * ballot with printed numbers and as many candidates as columns; else the column stays unlinked
 * under its label and is never compared as a person.
 */
final class BallotColumns {
  /** A column that is no candidate we know. */
  static final int UNLINKED = -1;

  /**
   * A column as printed.
   *
   * @param label of the column in the sheet
   * @param name of its candidate; empty where the sheet prints none
   * @param party as printed; empty where the sheet prints none
   */
  record Column(String label, String name, String party) {}

  private final List<Column> columns;
  private final List<Candidate> ballot;
  private final int[] places;

  private BallotColumns(List<Column> columns, List<Candidate> ballot, int[] places) {
    this.columns = columns;
    this.ballot = ballot;
    this.places = places;
  }

  /** Links the columns of a contest; an empty ballot is filled from their names as L1, L2, …. */
  static BallotColumns of(
      int contest,
      List<Column> columns,
      ChannelId channel,
      Linker linker,
      PackDraft draft,
      Roll roll,
      Problems problems,
      String file) {
    var ballot = draft.register().ballot(contest);
    boolean named = columns.stream().noneMatch(c -> c.name().isEmpty());
    var places = new int[columns.size()];
    Arrays.fill(places, UNLINKED);
    if (ballot.isEmpty() && named) {
      for (int i = 0; i < places.length; i++) {
        enter(contest, columns.get(i), i, roll, file);
        places[i] = i;
      }
    } else if (named) {
      byName(columns, ballot, places, roll, file);
    } else if (ballot.size() == columns.size() && ballot.stream().noneMatch(Candidate::listed)) {
      Arrays.setAll(places, i -> i);
    }
    var linked = new BallotColumns(columns, ballot, places);
    linked.note(contest, channel, draft, named ? "name of the column in " + file : "place");
    for (int i = 0; i < places.length; i++) {
      var mapped = linker.mapped(contest, channel, columns.get(i).label());
      if (mapped.isPresent()) {
        places[i] = draft.register().candidateIndex(contest, mapped.get());
      }
    }
    linked.reportUnlinked(draft.register().contest(contest).id(), problems, file);
    return linked;
  }

  /** Splits the figures of a row, in the order of the columns, into candidates and labels. */
  Figures figures(int[] votes, Map<Figure, Integer> other) {
    var linked = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] == Figures.UNKNOWN) {
        continue;
      }
      if (places[i] == UNLINKED) {
        unlinked.put(columns.get(i).label(), votes[i]);
      } else {
        linked.put(ballot.get(places[i]).id(), votes[i]);
      }
    }
    return new Figures(linked, unlinked, other, Map.of(), Map.of());
  }

  private static void enter(int contest, Column column, int at, Roll roll, String file) {
    roll.candidate(
        contest,
        new Candidate(
            new CandidateId("L" + (at + 1)),
            Name.of(column.name()),
            true,
            roll.party(column.party(), file, 0, column.label()),
            column.party(),
            "",
            ""),
        file,
        0,
        column.label());
  }

  private static void byName(
      List<Column> columns, List<Candidate> ballot, int[] places, Roll roll, String file) {
    var printed =
        columns.stream().map(c -> new NameMatch.Printed(c.name(), party(c, roll, file))).toList();
    var found = NameMatch.match(printed, ballot);
    for (int i = 0; i < places.length; i++) {
      places[i] = found.get(i).map(NameMatch.Match::candidate).orElse(UNLINKED);
    }
  }

  private static Optional<PartyId> party(Column column, Roll roll, String file) {
    return column.party().isEmpty()
        ? Optional.empty()
        : Optional.of(roll.party(column.party(), file, 0, column.label()));
  }

  private void note(int contest, ChannelId channel, PackDraft draft, String how) {
    var id = draft.register().contest(contest).id();
    for (int i = 0; i < places.length; i++) {
      if (places[i] != UNLINKED) {
        String candidate = ballot.get(places[i]).id().value();
        draft.add(new PackDraft.Link(id, channel, columns.get(i).label(), candidate, how));
      }
    }
  }

  private void reportUnlinked(ContestId contest, Problems problems, String file) {
    var loose =
        IntStream.range(0, places.length)
            .filter(i -> places[i] == UNLINKED)
            .mapToObj(i -> columns.get(i).label())
            .toList();
    if (!loose.isEmpty()) {
      problems.warning(
          file,
          1,
          "",
          String.join(", ", loose),
          "columns of contest "
              + contest
              + " that no candidate of its ballot ("
              + ballot.size()
              + ") is known to be; they stay unlinked");
    }
  }
}
