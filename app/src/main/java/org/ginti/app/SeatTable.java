// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Results;
import org.ginti.model.Figures;
import org.ginti.pages.words.Sentences;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Standing;

/** The seats of an election for people: who is first, who second, by how much. */
final class SeatTable {
  private static final List<String> TEXT = List.of("contest", "name", "status", "leader_name");

  private final Session session;
  private final Words words;

  SeatTable(Session session, Words words) {
    this.session = session;
    this.words = words;
  }

  void print(Results results, IntPredicate which) throws IOException {
    var headings = new ArrayList<TextTable.Heading>();
    for (String key : TEXT) {
      headings.add(new TextTable.Heading(words.say("column." + key), false));
    }
    headings.add(new TextTable.Heading(words.say("column.votes"), true));
    headings.add(new TextTable.Heading(words.say("column.runner_up_name"), false));
    headings.add(new TextTable.Heading(words.say("column.votes"), true));
    headings.add(new TextTable.Heading(words.say("column.margin"), true));
    headings.add(new TextTable.Heading("", false));
    var table = new TextTable(headings);
    for (int c = 0; c < results.register().contestCount(); c++) {
      if (which.test(c)) {
        table.row(row(results, c));
      }
    }
    var console = session.console();
    int width = console.terminal() ? console.width().getAsInt() : Integer.MAX_VALUE / 2;
    for (String line : table.lines(width)) {
      console.out().line(line);
    }
    session.tell(words.say("seats.marks"));
  }

  private List<String> row(Results results, int index) {
    Standing s = results.standing(index);
    var contest = results.register().contest(index);
    var sentences = new Sentences(results.register(), words);
    var row = new ArrayList<String>();
    row.add(contest.id().value());
    row.add(contest.name().in(words.lang()));
    row.add(words.say("status." + Codes.of(s.status())));
    int first = s.holders().isEmpty() ? s.leader() : s.holders().getFirst();
    row.add(first < 0 ? s.tied() ? words.say("seats.tied") : "–" : sentences.person(index, first));
    row.add(votes(s, first));
    int second = second(s, first);
    row.add(second < 0 ? "–" : sentences.person(index, second));
    row.add(votes(s, second));
    row.add(words.numbers().text(s.margin()));
    row.add(marks(s));
    return row;
  }

  /** The other one of a tie, or the leader where another one holds the seat, or the runner-up. */
  private static int second(Standing s, int first) {
    var tally = s.tally().orElse(null);
    if (tally != null && tally.tied()) {
      int[] top = tally.top().orElse(new int[0]);
      return Arrays.stream(top).filter(p -> p != first).findFirst().orElse(-1);
    }
    return first == s.leader() ? s.runnerUp() : s.leader();
  }

  private String votes(Standing s, int place) {
    return s.tally().isEmpty() || place < 0
        ? "–"
        : words.numbers().text(s.tally().get().votes(place));
  }

  /** {@code ≠} where a channel differs, {@code !} where that could change the leader. */
  private static String marks(Standing s) {
    if (s.margin() == Figures.UNKNOWN || s.disagreements().isEmpty()) {
      return "";
    }
    boolean material =
        s.disagreements().stream()
            .anyMatch(d -> d.material() == org.ginti.tabulation.Disagreement.Material.YES);
    return material ? "≠ !" : "≠";
  }
}
