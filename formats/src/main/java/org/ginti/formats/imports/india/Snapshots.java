// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/**
 * The counting day as the results site showed it: rows hold only what changed since the snapshot
 * before. The state of each contest is kept, and what is said at a time is said whole.
 */
final class Snapshots {
  static final Layout LAYOUT =
      new Layout(
          "counting-day changes",
          Set.of("captured_at", "ac_no", "serial_no", "evm_votes", "postal_votes", "total_votes"),
          Set.of("round_status"));

  private static final Pattern ROUNDS = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");
  private static final int COLUMNS = 3;

  private record Change(
      Instant at, int contest, int place, int[] votes, String status, String file, long row) {}

  private final PackDraft draft;
  private final Problems problems;
  private final List<Change> changes = new ArrayList<>();

  /** By contest: votes of each place, NOTA last, in the columns EVM, postal, total. */
  private final Map<Integer, int[][]> states = new HashMap<>();

  private int next;

  Snapshots(PackDraft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  void read(Path file, Serials serials) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        var at = Times.of(row, "captured_at", draft.register().election().zone());
        int contest = serials.contest(row);
        int place = serials.place(contest, row);
        int[] votes = {row.count("evm_votes"), row.count("postal_votes"), row.count("total_votes")};
        if (at.isPresent()) {
          changes.add(
              new Change(
                  at.get(),
                  contest,
                  place,
                  votes,
                  row.get("round_status"),
                  rows.file(),
                  row.line()));
        }
      }
    }
  }

  void sort() {
    changes.sort(
        Comparator.comparing(Change::at)
            .thenComparingInt(Change::contest)
            .thenComparingInt(Change::place));
  }

  /** Says what was shown up to and at a time and has not been said yet. */
  void writeUntil(Instant time, ChannelId channel) throws IOException {
    while (next < changes.size() && !changes.get(next).at().isAfter(time)) {
      int to = next;
      while (to < changes.size() && samePage(changes.get(next), changes.get(to))) {
        to++;
      }
      page(changes.subList(next, to), channel);
      next = to;
    }
  }

  private void page(List<Change> page, ChannelId channel) throws IOException {
    var head = page.getFirst();
    int size = draft.register().ballot(head.contest()).size();
    int[][] state = states.computeIfAbsent(head.contest(), c -> unknown(size + 1));
    boolean before = anyVotes(state);
    Progress progress = progress(head);
    for (int i = 0; i < page.size(); i++) {
      var change = page.get(i);
      if (i > 0 && page.get(i - 1).place() == change.place()) {
        contradict(page.get(i - 1), change, channel, progress);
        continue;
      }
      state[change.place()] = change.votes();
      if (!progress(change).equals(progress)) {
        problems.warning(
            change.file(),
            change.row(),
            "round_status",
            change.status(),
            "other rows of this page say '" + head.status() + "'");
      }
    }
    // zeros before the first vote are a page not yet filled in, never a result
    if (before || anyVotes(state)) {
      say(head, state, channel, progress);
    }
  }

  /** A candidate twice on one page: both are said, at one time, so that neither is believed. */
  private void contradict(Change first, Change again, ChannelId channel, Progress progress)
      throws IOException {
    problems.warning(
        again.file(),
        again.row(),
        "serial_no",
        "",
        "stands twice at this time: also line " + first.row() + " of " + first.file());
    if (!Arrays.equals(first.votes(), again.votes())) {
      int[][] alone = unknown(draft.register().ballot(again.contest()).size() + 1);
      alone[again.place()] = again.votes();
      say(again, alone, channel, progress);
    }
  }

  private void say(Change head, int[][] state, ChannelId channel, Progress progress)
      throws IOException {
    Mode[] modes = {Mode.EVM, Mode.POSTAL, Mode.BOTH};
    var ballot = draft.register().ballot(head.contest());
    for (int m = 0; m < COLUMNS; m++) {
      var votes = new LinkedHashMap<CandidateId, Integer>();
      for (int i = 0; i < ballot.size(); i++) {
        if (state[i][m] != Figures.UNKNOWN) {
          votes.put(ballot.get(i).id(), state[i][m]);
        }
      }
      int nota = state[ballot.size()][m];
      draft.add(
          draft.register().contest(head.contest()).id(),
          channel,
          new Scope.Whole(),
          modes[m],
          Optional.of(head.at()),
          Figures.of(votes, nota == Figures.UNKNOWN ? Map.of() : Map.of(Figure.NOTA, nota)),
          progress,
          Precision.EXACT,
          0,
          head.file() + "#" + head.row());
    }
  }

  /** Rounds x of y where the status prints them, whatever words stand around. */
  private Progress progress(Change change) {
    var m = ROUNDS.matcher(change.status());
    if (!m.find()) {
      return Progress.UNKNOWN;
    }
    int done = Integer.parseInt(m.group(1));
    int of = Integer.parseInt(m.group(2));
    if (done > of) {
      problems.warning(
          change.file(),
          change.row(),
          "round_status",
          change.status(),
          "more rounds are in than there are; progress is taken as unknown");
      return Progress.UNKNOWN;
    }
    return new Progress(Progress.Kind.ROUNDS, done, of);
  }

  private static int[][] unknown(int places) {
    var state = new int[places][COLUMNS];
    for (int[] row : state) {
      Arrays.fill(row, Figures.UNKNOWN);
    }
    return state;
  }

  private static boolean anyVotes(int[][] state) {
    return Arrays.stream(state).flatMapToInt(Arrays::stream).anyMatch(v -> v > 0);
  }

  private static boolean samePage(Change a, Change b) {
    return a.contest() == b.contest() && a.at().equals(b.at());
  }
}
