// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Span;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.json.WrittenNumbers;
import org.ginti.reading.score.Slot.Agreement;

/**
 * What of one story was read.
 *
 * @param missed labelled and not read
 * @param invented read and not labelled
 */
record StoryScore(
    String id,
    Lang lang,
    boolean zeroClaims,
    String text,
    List<Pair> pairs,
    List<Claim> missed,
    List<Claim> invented) {

  /**
   * A labelled claim and the read one that is about the same.
   *
   * @param span true where the read span touches a labelled one and holds every number it claims
   */
  record Pair(Claim labelled, Claim read, Map<Slot, Agreement> slots, boolean span) {}

  static StoryScore of(StoryClaims labelled, List<Claim> read) {
    var possible = new ArrayList<Pair>();
    var numbers = new WrittenNumbers(labelled.text());
    for (Claim a : labelled.claims()) {
      for (Claim b : read) {
        if (Keys.agree(a, b)) {
          possible.add(pair(a, b, numbers));
        }
      }
    }
    // the sort is stable: equal pairs stay in the order of the story
    possible.sort(Comparator.comparingLong(StoryScore::agreeing).reversed());
    var missed = new ArrayList<>(labelled.claims());
    var invented = new ArrayList<>(read);
    var pairs = new ArrayList<Pair>();
    for (Pair p : possible) {
      if (missed.contains(p.labelled()) && invented.contains(p.read())) {
        missed.remove(p.labelled());
        invented.remove(p.read());
        pairs.add(p);
      }
    }
    return new StoryScore(
        labelled.id(),
        labelled.lang(),
        labelled.claims().isEmpty(),
        labelled.text(),
        pairs,
        missed,
        invented);
  }

  private static Pair pair(Claim a, Claim b, WrittenNumbers numbers) {
    var slots = new EnumMap<Slot, Agreement>(Slot.class);
    for (Slot slot : Slot.values()) {
      slots.put(slot, slot.compare(a, b));
    }
    return new Pair(a, b, slots, touches(a, b) && numbersStand(b, numbers));
  }

  private static long agreeing(Pair pair) {
    return 2 * pair.slots().values().stream().filter(s -> s == Agreement.SAME).count()
        + (pair.span() ? 1 : 0);
  }

  private static List<Span> spans(Claim claim) {
    var spans = new ArrayList<>(claim.about().alsoSpans());
    spans.addFirst(claim.about().span());
    return spans;
  }

  private static boolean touches(Claim labelled, Claim read) {
    return spans(labelled).stream().anyMatch(s -> s.overlaps(read.about().span()));
  }

  /** Every number of a claim stands in its spans; a zero may stand there as a phrase. */
  static boolean numbersStand(Claim claim, WrittenNumbers numbers) {
    var spans = spans(claim);
    return claimed(claim).stream()
        .allMatch(value -> value == 0 || numbers.find(value, spans).isPresent());
  }

  private static List<Long> claimed(Claim claim) {
    var all = new ArrayList<Long>();
    if (claim instanceof Claim.SeatResult r) {
      var runners = new ArrayList<>(r.others());
      r.winner().ifPresent(runners::add);
      r.runnerUp().ifPresent(runners::add);
      for (Runner runner : runners) {
        add(all, runner.votes());
        add(all, runner.lostBy());
      }
      add(all, r.margin());
      // "all 102 stations" says both numbers with one
      r.stationsCounted().ifPresent(n -> all.add((long) n));
      r.stationsTotal().ifPresent(n -> all.add((long) n));
    } else if (claim instanceof Claim.PartySeats p) {
      p.won().ifPresent(n -> all.add((long) n));
      p.leading().ifPresent(n -> all.add((long) n));
      p.total().ifPresent(n -> all.add((long) n));
    }
    return all;
  }

  private static void add(List<Long> all, Optional<Amount> amount) {
    amount.ifPresent(a -> a.value().ifPresent(all::add));
  }
}
