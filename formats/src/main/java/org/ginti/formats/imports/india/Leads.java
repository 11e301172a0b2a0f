// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.PartyTable;
import org.ginti.model.SourceId;
import org.ginti.model.Text;

/**
 * Changes of the state-wise page. Its leads and margins are the arithmetic of the page and are not
 * taken over; what counts is the moment at which a result is said to be declared.
 */
final class Leads {
  static final Layout LAYOUT =
      new Layout(
          "changes of the state-wise page",
          Set.of("captured_at", "ac_no", "leading_candidate", "status"),
          Set.of("leading_party", "trailing_candidate", "trailing_party", "margin", "round"));

  private static final Set<String> SAYS_NOTHING = Set.of("not started", "result in progress", "");

  /** A seat said to be declared. */
  record Declared(Instant at, int contest, int place, Declaration.Kind kind) {}

  private final PackDraft draft;
  private final Problems problems;
  private final List<Declared> declared = new ArrayList<>();
  private final Set<String> unknown = new HashSet<>();

  Leads(PackDraft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  void read(Path file, Serials serials) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        var at = Times.of(row, "captured_at", draft.register().election().zone());
        int contest = serials.contest(row);
        var kind = kind(row);
        if (at.isPresent() && contest >= 0 && kind.isPresent()) {
          int place = place(contest, row);
          if (place >= 0) {
            declared.add(new Declared(at.get(), contest, place, kind.get()));
          }
        }
      }
    }
  }

  /** What is declared, in order of time, without the repetitions of a page that stays. */
  List<Declared> inOrder() {
    declared.sort(Comparator.comparing(Declared::at).thenComparingInt(Declared::contest));
    Map<Integer, Integer> winner = new HashMap<>();
    var news = new ArrayList<Declared>();
    for (var d : declared) {
      Integer before = winner.put(d.contest(), d.place());
      if (before == null || before != d.place()) {
        news.add(d);
      }
    }
    return news;
  }

  void say(Declared d, SourceId source, Optional<ChannelId> channel) {
    ContestId contest = draft.register().contest(d.contest()).id();
    draft.add(
        new Declaration(
            draft.seq(),
            contest,
            d.kind(),
            source,
            Optional.of(d.at()),
            List.of(draft.register().ballot(d.contest()).get(d.place()).id()),
            channel,
            ""));
  }

  private Optional<Declaration.Kind> kind(CsvRows.Row row) {
    String status = Text.collapse(row.get("status")).toLowerCase(Locale.ROOT);
    if (status.equals("result declared")) {
      return Optional.of(Declaration.Kind.DECLARED);
    }
    if (status.equals("uncontested")) {
      return Optional.of(Declaration.Kind.UNCONTESTED);
    }
    if (!SAYS_NOTHING.contains(status) && unknown.add(status)) {
      row.warning("status", "not a status that is known; these rows declare nothing");
    }
    return Optional.empty();
  }

  /** The one candidate of that name, white space aside; of namesakes the one of that party. */
  private int place(int contest, CsvRows.Row row) {
    String name = Text.collapse(row.get("leading_candidate"));
    String party = PartyTable.key(row.get("leading_party"));
    var ballot = draft.register().ballot(contest);
    var found = new ArrayList<Integer>();
    for (int i = 0; i < ballot.size(); i++) {
      if (Text.collapse(ballot.get(i).name().official()).equals(name)) {
        found.add(i);
      }
    }
    if (found.size() > 1) {
      found.removeIf(i -> !PartyTable.key(ballot.get(i).partyPrinted()).equals(party));
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    row.error(
        "leading_candidate",
        (found.isEmpty() ? "nobody" : "more than one candidate")
            + " of contest "
            + draft.register().contest(contest).id()
            + " has this name; its ballot is "
            + names(ballot));
    return -1;
  }

  private static String names(List<Candidate> ballot) {
    return String.join("; ", ballot.stream().map(c -> c.name().official()).toList());
  }
}
