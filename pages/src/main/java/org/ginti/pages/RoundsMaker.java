// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.pages.draw.RoundChart;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** The rounds of a seat on the best channel that has some. */
final class RoundsMaker {
  /** How many candidates are drawn beside those that led at some time. */
  private static final int DRAWN = 3;

  private static final int MOST = 5;

  private final Voice voice;
  private final ContestEvidence evidence;
  private final int candidates;

  RoundsMaker(Voice voice, ContestEvidence evidence) {
    this.voice = voice;
    this.evidence = evidence;
    this.candidates = voice.register().ballot(evidence.contest()).size();
  }

  SeatView.@Nullable RoundsView make() {
    for (Tally t : evidence.tallies()) {
      var rounds = new TreeMap<Integer, long[][]>();
      evidence.sheets(t.channel(), sheet -> add(sheet, rounds));
      if (rounds.size() > 1) {
        return view(t.channel(), rounds);
      }
    }
    return null;
  }

  /** By round: votes of the round, and the sum so far where it is printed. */
  private void add(Sheet sheet, SortedMap<Integer, long[][]> rounds) {
    if (sheet.scope() != ScopeKind.ROUND || sheet.mode() == Mode.POSTAL) {
      return;
    }
    long[][] figures = new long[2][candidates];
    for (int i = 0; i < candidates; i++) {
      figures[0][i] = Math.max(0, sheet.votes(i));
      figures[1][i] = sheet.cumulative(i);
    }
    rounds.put(sheet.scopeNumber(), figures);
  }

  private SeatView.RoundsView view(int channel, SortedMap<Integer, long[][]> rounds) {
    int n = rounds.size();
    long[][] sums = new long[n][candidates];
    int[] leaders = new int[n];
    int r = 0;
    for (long[][] figures : rounds.values()) {
      for (int i = 0; i < candidates; i++) {
        long before = r == 0 ? 0 : sums[r - 1][i];
        sums[r][i] = figures[1][i] == Figures.UNKNOWN ? before + figures[0][i] : figures[1][i];
      }
      leaders[r] = leader(sums[r]);
      r++;
    }
    var drawn = drawn(sums[n - 1], leaders);
    var chart = RoundChart.of(sums, leaders, drawn);
    var rows = new ArrayList<SeatView.Round>();
    int at = 0;
    for (int number : rounds.keySet()) {
      rows.add(row(number, sums[at], leaders, at, drawn));
      at++;
    }
    return new SeatView.RoundsView(
        chart,
        chart.lines().stream().map(this::curve).toList(),
        drawn.stream().map(this::name).toList(),
        rows,
        voice.sentences().channel(channel));
  }

  /** Those with most votes at the end and everyone who led, in the order of their votes. */
  private List<Integer> drawn(long[] last, int[] leaders) {
    var all =
        IntStream.range(0, candidates)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -last[i]))
            .toList();
    var chosen = new LinkedHashSet<>(all.subList(0, Math.min(DRAWN, all.size())));
    for (int l : leaders) {
      if (l >= 0 && chosen.size() < MOST) {
        chosen.add(l);
      }
    }
    return all.stream().filter(chosen::contains).toList();
  }

  private SeatView.Curve curve(RoundChart.Line line) {
    int c = evidence.contest();
    return new SeatView.Curve(
        voice.colour(voice.candidate(c, line.candidate()).party()),
        line.points(),
        name(line.candidate()),
        line.label(),
        0);
  }

  private String name(int candidate) {
    var c = voice.candidate(evidence.contest(), candidate);
    String party = voice.sentences().shortParty(c);
    return c.independent() ? c.name().in(voice.lang()) : party;
  }

  private SeatView.Round row(int number, long[] sums, int[] leaders, int at, List<Integer> drawn) {
    int leader = leaders[at];
    long second = -1;
    for (int i = 0; i < sums.length; i++) {
      second = i == leader ? second : Math.max(second, sums[i]);
    }
    boolean turn = at > 0 && leader >= 0 && leaders[at - 1] >= 0 && leader != leaders[at - 1];
    return new SeatView.Round(
        voice.count(number),
        drawn.stream().map(c -> voice.count(sums[c])).toList(),
        leader < 0 ? voice.say("state.level") : name(leader),
        leader < 0 || second < 0 ? "–" : voice.numbers().signed(sums[leader] - second),
        turn);
  }

  private static int leader(long[] votes) {
    int best = -1;
    boolean tied = false;
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] > 0 && (best < 0 || votes[i] > votes[best])) {
        best = i;
        tied = false;
      } else if (best >= 0 && votes[i] == votes[best]) {
        tied = true;
      }
    }
    return tied ? -1 : best;
  }
}
