// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.NameMatch;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Scope;

/**
 * The list that says who each column of a packed table seems to be. It guesses by rank of totals;
 * only what it calls unique is believed.
 */
final class PackedColumns {
  static final Layout LAYOUT =
      new Layout(
          "Form 20, packed columns",
          Set.of("ac_no", "col", "candidate_by_rank", "party", "match"),
          Set.of("ac_name", "station_sum", "declared_total", "implied_postal"));

  private record Guess(
      int column, String name, String party, int declared, boolean unique, String file, long row) {}

  private final PackDraft draft;
  private final Problems problems;
  private final Map<Integer, List<Guess>> guesses = new LinkedHashMap<>();
  private final Map<Integer, List<Optional<CandidateId>>> people = new HashMap<>();

  /** By contest, by column from 1: its candidate, looked up once. */
  private final Map<Integer, Map<Integer, Optional<CandidateId>>> links = new HashMap<>();

  private final ChannelId channel;
  private final Linker linker;

  PackedColumns(PackDraft draft, ChannelId channel, Linker linker, Problems problems) {
    this.channel = channel;
    this.linker = linker;
    this.draft = draft;
    this.problems = problems;
  }

  void read(Path file, WhoseSheet whose) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        String seat = row.get("ac_no");
        int contest = whose.enter(row, "ac_no", seat, row.name("ac_name"), Figures.UNKNOWN);
        int column = row.count("col");
        String match = row.get("match");
        if (!match.equals("unique") && !match.equals("ambiguous")) {
          row.warning("match", "neither unique nor ambiguous; the column stays unlinked");
        }
        if (contest >= 0) {
          guesses
              .computeIfAbsent(contest, c -> new ArrayList<>())
              .add(
                  new Guess(
                      column,
                      row.name("candidate_by_rank"),
                      row.name("party"),
                      row.optionalCount("declared_total"),
                      match.equals("unique"),
                      rows.file(),
                      row.line()));
        }
      }
    }
  }

  /** Enters who stands where, and links what may be linked. Comes after all lists are read. */
  void link(Roll roll) {
    guesses.forEach((contest, list) -> {
      var found = people(contest, list, roll);
      people.put(contest, found);
      var known = new HashMap<Integer, Optional<CandidateId>>();
      var seen = new HashSet<Integer>();
      for (int i = 0; i < list.size(); i++) {
        var guess = list.get(i);
        if (!seen.add(guess.column())) {
          twice(contest, guess);
        } else if (guess.unique() && found.get(i).isPresent()) {
          known.put(guess.column(), found.get(i));
          note(contest, guess, found.get(i).get());
        }
      }
      links.put(contest, known);
    });
  }

  /** The candidate of a column of a contest, from 1; empty where it is not known for sure. */
  Optional<CandidateId> candidate(int contest, int column) {
    return links
        .computeIfAbsent(contest, c -> new HashMap<>())
        .computeIfAbsent(column, c -> linker.mapped(contest, channel, label(c)));
  }

  /** How an unlinked column is called. */
  static String label(int column) {
    return "col " + column;
  }

  /** True where the lists print declared totals. */
  boolean hasDeclared() {
    return guesses.values().stream().flatMap(List::stream).anyMatch(g -> g.declared() >= 0);
  }

  /** Says the declared totals the lists print. */
  void sayDeclared(ChannelId declared) throws IOException {
    for (var e : guesses.entrySet()) {
      var votes = new LinkedHashMap<CandidateId, Integer>();
      var found = people.getOrDefault(e.getKey(), List.of());
      for (int i = 0; i < found.size(); i++) {
        int total = e.getValue().get(i).declared();
        if (found.get(i).isPresent() && total != Figures.UNKNOWN) {
          votes.put(found.get(i).get(), total);
        }
      }
      var first = e.getValue().getFirst();
      SheetCounts.say(
          draft,
          e.getKey(),
          declared,
          new Scope.Whole(),
          Mode.BOTH,
          Figures.votes(votes),
          first.file() + "#" + first.row());
    }
  }

  /** The people a list names: entered where the ballot is empty, else matched to it. */
  private List<Optional<CandidateId>> people(int contest, List<Guess> list, Roll roll) {
    var ballot = draft.register().ballot(contest);
    boolean empty = ballot.isEmpty();
    var printed = new ArrayList<NameMatch.Printed>();
    var entered = new ArrayList<Optional<CandidateId>>();
    for (var g : list) {
      var party = roll.party(g.party(), g.file(), g.row(), "party");
      printed.add(new NameMatch.Printed(g.name(), Optional.of(party)));
      if (empty) {
        var id = new CandidateId("L" + (entered.size() + 1));
        entered.add(Optional.of(id));
        var candidate = new Candidate(id, Name.of(g.name()), true, party, g.party(), "", "");
        roll.candidate(contest, candidate, g.file(), g.row(), "candidate_by_rank");
      }
    }
    return empty
        ? entered
        : NameMatch.match(printed, ballot).stream()
            .map(m -> m.map(found -> ballot.get(found.candidate()).id()))
            .toList();
  }

  private void twice(int contest, Guess guess) {
    problems.error(
        guess.file(),
        guess.row(),
        "col",
        Integer.toString(guess.column()),
        "the column stands twice in contest " + draft.register().contest(contest).id());
  }

  private void note(int contest, Guess guess, CandidateId candidate) {
    draft.add(
        new PackDraft.Link(
            draft.register().contest(contest).id(),
            channel,
            label(guess.column()),
            candidate.value(),
            "total of the column, " + guess.file() + "#" + guess.row()));
  }
}
