// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.jspecify.annotations.Nullable;

/** Who was last told to lead, channel by channel and in the standing, and what to tell next. */
final class Leads {
  private final Consumer<Event> events;
  private final @Nullable Lead[][] leads;
  private final Seat[] seats;

  /** What was last told of one channel on one contest. */
  private static final class Lead {
    int leader = -1;
    boolean tied;
    Mode quantity = Mode.BOTH;
    long time;
  }

  /** What was last told of one contest. */
  private static final class Seat {
    int channel = -1;
    int leader = -1;
    boolean counted;
    boolean decided;
  }

  Leads(int contests, Consumer<Event> events) {
    this.events = events;
    leads = new @Nullable Lead[contests][4];
    seats = new Seat[contests];
    Arrays.setAll(seats, i -> new Seat());
  }

  void ofChannel(StatementRow row, ChannelCount channel) {
    Lead last = lead(row.contest, row.channel);
    if (channel.tied() && !last.tied) {
      long[] votes =
          IntStream.range(0, row.candidates).mapToLong(i -> channel.current(i)).toArray();
      long top = Arrays.stream(votes).max().orElse(0);
      var tied = IntStream.range(0, votes.length).filter(i -> votes[i] == top).boxed().toList();
      tell(row.seq, row.time, Event.Kind.TIE, row.contest, channel, tied, top);
    }
    last.tied = channel.tied();
    int now = channel.leader();
    if (now < 0) {
      return;
    }
    if (last.leader < 0) {
      tell(
          row.seq,
          row.time,
          Event.Kind.FIRST_LEAD,
          row.contest,
          channel,
          List.of(now),
          by(channel));
    } else if (last.leader != now && !otherQuantityAtOnce(row, channel, last)) {
      var who = List.of(now, last.leader);
      tell(row.seq, row.time, Event.Kind.LEAD_CHANGE, row.contest, channel, who, by(channel));
    }
    last.leader = now;
    last.quantity = channel.quantity();
    last.time = row.time;
  }

  /** EVM first and postal next, both said at one moment, is one figure arriving, not a change. */
  private static boolean otherQuantityAtOnce(StatementRow row, ChannelCount channel, Lead last) {
    return channel.quantity() != last.quantity && row.time == last.time;
  }

  void ofStanding(StatementRow row, ContestCount contest) {
    ChannelCount best = contest.best();
    if (best == null || best.leader() < 0) {
      return;
    }
    Seat last = seats[contest.contest()];
    var who = List.of(best.leader());
    if (last.leader >= 0 && last.channel != best.channel && last.leader != best.leader()) {
      var both = List.of(best.leader(), last.leader);
      tell(row.seq, row.time, Event.Kind.STANDING_MOVED, row.contest, best, both, by(best));
    }
    last.channel = best.channel;
    last.leader = best.leader();
    if (!last.counted && best.allIn()) {
      last.counted = true;
      last.decided = true;
      tell(row.seq, row.time, Event.Kind.COUNTED, row.contest, best, who, by(best));
    }
    if (!last.decided && contest.decided(best) == Standing.Decided.YES) {
      last.decided = true;
      tell(row.seq, row.time, Event.Kind.DECIDED, row.contest, best, who, by(best));
    }
  }

  /** The lead over the second, or unknown without one. */
  private static long by(ChannelCount c) {
    return c.runnerUp() < 0 ? Figures.UNKNOWN : c.current(c.leader()) - c.current(c.runnerUp());
  }

  private Lead lead(int contest, int channel) {
    if (leads[contest].length <= channel) {
      leads[contest] = Arrays.copyOf(leads[contest], 2 * channel);
    }
    Lead lead = leads[contest][channel];
    if (lead == null) {
      lead = new Lead();
      leads[contest][channel] = lead;
    }
    return lead;
  }

  private void tell(
      long seq,
      long time,
      Event.Kind kind,
      int contest,
      ChannelCount channel,
      List<Integer> who,
      long figure) {
    events.accept(
        new Event(seq, time, kind, contest, channel.channel, "", who, "", List.of(figure)));
  }
}
