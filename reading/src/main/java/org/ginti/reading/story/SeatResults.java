// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.SeatResult;
import org.ginti.reading.claim.Claim.Status;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;
import org.jspecify.annotations.Nullable;

/** From what a board holds to the claim about its seat. */
final class SeatResults {
  /** A result so close to its figures is in one span with them. */
  private static final int NEAR = 600;

  private final Board board;
  private final @Nullable Person first;
  private final @Nullable Person second;

  private SeatResults(Board board) {
    this.board = board;
    this.first = board.first();
    this.second = second();
  }

  /** The claim; empty where nobody won, leads or lost by these words. */
  static Optional<Claim> of(Board board, List<Board> all) {
    var r = new SeatResults(board);
    if (r.first == null && r.second == null) {
      return Optional.empty();
    }
    if (r.saysNothing()) {
      return Optional.empty();
    }
    return Optional.of(r.claim(all));
  }

  /** Of no named seat only a result counts that names the winner, and a rival or a figure. */
  private boolean saysNothing() {
    Person f = first;
    boolean more =
        second != null || board.margin() != null || (f != null && board.entry(f).votes != null);
    return board.seat().name().isEmpty() && (f == null || !f.named() || !more);
  }

  private Claim claim(List<Board> all) {
    Status status =
        first == null
            ? board.leads() && !board.hasWon() ? Status.LEADING : Status.LOST
            : board.hasWon() || !board.leads() ? Status.WON : Status.LEADING;
    var others = new ArrayList<Runner>();
    for (var e : board.entries().entrySet()) {
      if (e.getKey() != first && e.getKey() != second) {
        others.add(runner(e.getKey(), e.getValue()));
      }
    }
    Amount margin = margin();
    check(margin);
    return new SeatResult(
        about(),
        status,
        board.seat(),
        Optional.ofNullable(first).map(p -> runner(p, board.entry(p))),
        Optional.ofNullable(second).map(p -> runner(p, board.entry(p))),
        others,
        Optional.ofNullable(margin),
        Board.known(board.stations()),
        Board.known(board.ofStations()),
        Board.known(board.rounds()),
        board.asOf(),
        all.stream()
            .anyMatch(b ->
                b != board
                    && b.sameSeat(board)
                    && b.setting().key().equals(board.setting().key())));
  }

  /** Told second, else beaten, else the only other, else the one with most votes of the others. */
  private @Nullable Person second() {
    List<Map.Entry<Person, Board.Entry>> others =
        board.entries().entrySet().stream().filter(e -> !e.getValue().first).toList();
    for (var e : others) {
      if (e.getValue().rank == 2) {
        return e.getKey();
      }
    }
    for (var e : others) {
      if (e.getValue().beaten && e.getValue().rank < 2) {
        return e.getKey();
      }
    }
    for (var e : others) {
      if (e.getValue().lost && e.getValue().rank < 2 && (first == null || others.size() == 1)) {
        return e.getKey();
      }
    }
    if (first == null) {
      return null;
    }
    return others.stream()
        .filter(e -> e.getValue().rank < 2)
        .max(Comparator.comparingLong(e -> votes(e.getValue())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static long votes(Board.Entry e) {
    var v = e.votes;
    return v == null ? -1 : v.value().orElse(-1);
  }

  /** The distance by which the second lost is the margin; that of a later one is not. */
  private @Nullable Amount margin() {
    Amount margin = board.margin();
    if (second != null) {
      Board.Entry e = board.entry(second);
      Amount by = e.lostBy;
      if (e.rank <= 2 && by != null && (margin == null || Board.better(by, margin))) {
        return by;
      }
    }
    return margin;
  }

  /** Numbers that cannot be what they are read as make the claim doubtful. */
  private void check(@Nullable Amount margin) {
    Person f = first;
    if (margin == null || f == null || margin.value().isEmpty()) {
      return;
    }
    long m = margin.value().getAsLong();
    long top = votes(board.entry(f));
    if (top >= 0 && m > top) {
      board.doubt("the margin is larger than the winner's votes");
    }
  }

  private Runner runner(Person p, Board.Entry e) {
    return new Runner(
        Optional.ofNullable(p.name()),
        Optional.empty(),
        Optional.ofNullable(p.party()),
        Optional.ofNullable(e.votes),
        Optional.ofNullable(p.backedBy()),
        e.rank == 0 ? OptionalInt.empty() : OptionalInt.of(e.rank),
        p == second ? Optional.empty() : Optional.ofNullable(e.lostBy),
        e.conceded);
  }

  private Claim.About about() {
    Span span = mainSpan();
    var also = new ArrayList<Span>();
    var why = new ArrayList<String>();
    for (Board.Said s : board.said()) {
      why.add(s.why());
      if (!span.overlaps(s.span()) && s.result() && also.stream().noneMatch(s.span()::overlaps)) {
        also.add(s.span());
      }
    }
    var setting = board.setting();
    return new Claim.About(
        poll(),
        standing(),
        span,
        also,
        setting.historical(),
        board.doubtful(),
        board.note(),
        why.stream().distinct().toList());
  }

  /** A commission named before is not quoted for a winner without a figure or a rival. */
  private Standing standing() {
    Standing s = board.setting().official();
    boolean bare =
        second == null && claimedAt().isEmpty() && board.stations() < 0 && board.rounds() < 0;
    return s == Standing.OFFICIAL && bare ? Standing.UNKNOWN : s;
  }

  /** A seat's code tells its body, whatever else the sentence names. */
  private Poll poll() {
    Poll p = board.setting().poll();
    String body = Context.bodyOfCode(board.seat().code());
    return body.isEmpty() ? p : new Poll("PK", body, p.year(), p.byElection(), p.yearStated());
  }

  /** What holds the figures that are claimed, else the first that gives the result. */
  private Span mainSpan() {
    var claimed = claimedAt();
    Span span = null;
    for (Board.Said s : board.said()) {
      boolean needed = s.counted() || claimed.stream().anyMatch(s.span()::contains);
      if (needed) {
        claimed.removeIf(s.span()::contains);
        span = span == null ? s.span() : span.with(s.span());
      }
    }
    for (Span figure : claimed) {
      span = span == null ? figure : span.with(figure);
    }
    Span result = firstResult();
    if (span == null) {
      return result;
    }
    Span figures = span;
    boolean saysIt = board.said().stream().anyMatch(s -> s.result() && s.span().overlaps(figures));
    return saysIt || !near(figures, result) ? figures : figures.with(result);
  }

  private Span firstResult() {
    return board.said().stream()
        .filter(Board.Said::result)
        .findFirst()
        .orElse(board.said().getFirst())
        .span();
  }

  private static boolean near(Span a, Span b) {
    Span both = a.with(b);
    return both.end() - both.start() <= NEAR;
  }

  /** Where the figures stand that the claim has. */
  private List<Span> claimedAt() {
    var at = new ArrayList<Span>();
    for (Board.Entry e : board.entries().values()) {
      add(at, e.votes);
      add(at, e.lostBy);
    }
    add(at, board.margin());
    return at;
  }

  private static void add(List<Span> at, @Nullable Amount amount) {
    if (amount != null) {
      at.add(amount.at());
    }
  }
}
