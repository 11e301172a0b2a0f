// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.ginti.model.StationId;
import org.jspecify.annotations.Nullable;

/**
 * One statement as numbers, reused from row to row so that a million of them make no garbage.
 * Fields are indices into a {@link Register}; {@link Figures#UNKNOWN} stands for what was not said.
 */
public final class StatementRow {
  /** {@link #time} of a statement whose time nobody tells. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** What {@link #scopeNumber} means. */
  public enum ScopeKind {
    /** Index of the station in the contest's table. */
    STATION,
    /** Number of the round. */
    ROUND,
    POSTAL,
    /** {@link #segment} names it. */
    SEGMENT,
    WHOLE
  }

  public long seq;
  public int contest;
  public int channel;
  public ScopeKind scope = ScopeKind.WHOLE;
  public int scopeNumber;
  public String segment = "";
  public Mode mode = Mode.BOTH;

  /** Milliseconds since 1970 UTC, or {@link #NO_TIME}. */
  public long time = NO_TIME;

  /** Candidates on the ballot of the contest: how much of the vote arrays is in use. */
  public int candidates;

  /** By place on the ballot. */
  public int[] votes = new int[32];

  /** By ordinal of {@link Figure}. */
  public final int[] figures = new int[Figure.COUNT];

  /**
   * Of a round: votes brought forward by place on the ballot; in use only if {@link #hasBrought}.
   */
  public int[] brought = new int[32];

  public boolean hasBrought;

  /**
   * Of a round: votes up to and with it by place on the ballot; in use only if {@link
   * #hasCumulative}.
   */
  public int[] cumulative = new int[32];

  public boolean hasCumulative;

  /** Votes by label as printed where nobody has linked the label to a candidate; null for none. */
  public @Nullable Map<String, Integer> unlinked;

  public Progress progress = Progress.UNKNOWN;
  public Precision precision = Precision.EXACT;

  /** Seq of the statement it corrects; 0 for none. */
  public long supersedes;

  /** Empties the row for a contest with this many candidates; nothing is known afterwards. */
  public void clear(int ballotSize) {
    candidates = ballotSize;
    if (votes.length < ballotSize) {
      votes = new int[2 * ballotSize];
      brought = new int[2 * ballotSize];
      cumulative = new int[2 * ballotSize];
    }
    Arrays.fill(votes, 0, ballotSize, Figures.UNKNOWN);
    Arrays.fill(figures, Figures.UNKNOWN);
    hasBrought = false;
    hasCumulative = false;
    unlinked = null;
    scope = ScopeKind.WHOLE;
    scopeNumber = 0;
    segment = "";
    mode = Mode.BOTH;
    time = NO_TIME;
    progress = Progress.UNKNOWN;
    precision = Precision.EXACT;
    supersedes = 0;
  }

  /** Takes over a statement; throws where it names what the register does not have. */
  public void set(Statement s, Register register) {
    int c = register.contestIndex(s.contest());
    int ch = register.channelIndex(s.channel());
    if (c < 0 || ch < 0) {
      throw new IllegalArgumentException(
          "statement " + s.seq() + ": no contest " + s.contest() + " or no channel " + s.channel());
    }
    clear(register.ballot(c).size());
    seq = s.seq();
    contest = c;
    channel = ch;
    mode = s.mode();
    time = s.statedAt().map(Instant::toEpochMilli).orElse(NO_TIME);
    progress = s.progress();
    precision = s.precision();
    supersedes = s.supersedes();
    switch (s.scope()) {
      case Scope.Station(StationId id) -> {
        scope = ScopeKind.STATION;
        scopeNumber = register.stations(c).find(id);
        if (scopeNumber < 0) {
          throw new IllegalArgumentException(
              "statement " + seq + ": no station " + id + " in " + s.contest());
        }
      }
      case Scope.Round(int number) -> {
        scope = ScopeKind.ROUND;
        scopeNumber = number;
      }
      case Scope.Postal() -> scope = ScopeKind.POSTAL;
      case Scope.Segment(String id) -> {
        scope = ScopeKind.SEGMENT;
        segment = id;
      }
      case Scope.Whole() -> scope = ScopeKind.WHOLE;
    }
    var f = s.figures();
    put(f.votes(), votes, register);
    if (!f.brought().isEmpty()) {
      hasBrought = true;
      Arrays.fill(brought, 0, candidates, Figures.UNKNOWN);
      put(f.brought(), brought, register);
    }
    if (!f.cumulative().isEmpty()) {
      hasCumulative = true;
      Arrays.fill(cumulative, 0, candidates, Figures.UNKNOWN);
      put(f.cumulative(), cumulative, register);
    }
    f.other().forEach((k, v) -> figures[k.ordinal()] = v);
    unlinked = f.unlinked().isEmpty() ? null : f.unlinked();
  }

  /** The row as a value; {@code evidence} is not kept in rows. */
  public Statement toStatement(Register register, String evidence) {
    var ballot = register.ballot(contest);
    var other = new EnumMap<Figure, Integer>(Figure.class);
    for (Figure f : Figure.values()) {
      if (figures[f.ordinal()] != Figures.UNKNOWN) {
        other.put(f, figures[f.ordinal()]);
      }
    }
    var values =
        new Figures(
            Figures.inOrder(ballot, Arrays.copyOf(votes, candidates)),
            unlinked == null ? Map.of() : new LinkedHashMap<>(unlinked),
            other,
            hasBrought ? Figures.inOrder(ballot, Arrays.copyOf(brought, candidates)) : Map.of(),
            hasCumulative
                ? Figures.inOrder(ballot, Arrays.copyOf(cumulative, candidates))
                : Map.of());
    Scope at =
        switch (scope) {
          case STATION ->
              new Scope.Station(new StationId(register.stations(contest).id(scopeNumber)));
          case ROUND -> new Scope.Round(scopeNumber);
          case POSTAL -> new Scope.Postal();
          case SEGMENT -> new Scope.Segment(segment);
          case WHOLE -> new Scope.Whole();
        };
    return new Statement(
        seq,
        register.contest(contest).id(),
        register.channel(channel).id(),
        at,
        mode,
        time == NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time)),
        values,
        progress,
        precision,
        supersedes,
        evidence);
  }

  /** True when every candidate on the ballot has a figure. */
  public boolean complete() {
    for (int i = 0; i < candidates; i++) {
      if (votes[i] == Figures.UNKNOWN) {
        return false;
      }
    }
    return candidates > 0;
  }

  /** True when it names any figure, or any label; progress alone changes nothing. */
  boolean saysAnything() {
    return any(votes, candidates)
        || any(figures, figures.length)
        || (hasBrought && any(brought, candidates))
        || (hasCumulative && any(cumulative, candidates))
        || (unlinked != null && !unlinked.isEmpty());
  }

  private static boolean any(int[] numbers, int n) {
    for (int i = 0; i < n; i++) {
      if (numbers[i] != Figures.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private void put(Map<CandidateId, Integer> from, int[] to, Register register) {
    for (var e : from.entrySet()) {
      int at = register.candidateIndex(contest, e.getKey());
      if (at < 0) {
        throw new IllegalArgumentException(
            "statement "
                + seq
                + ": no candidate "
                + e.getKey()
                + " in "
                + register.contest(contest).id()
                + ", which has "
                + register.ballot(contest).stream().map(Candidate::id).toList());
      }
      to[at] = e.getValue();
    }
  }
}
