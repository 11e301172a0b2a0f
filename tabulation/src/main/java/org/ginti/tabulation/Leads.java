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

  void ofChannel(long seq, long time, int contest, ChannelCount channel) {
    Lead last = lead(contest, channel.channel);
    if (channel.tied() && !last.tied) {
      long[] votes =
          IntStream.range(0, channel.candidates()).mapToLong(i -> channel.current(i)).toArray();
      long top = Arrays.stream(votes).max().orElse(0);
      var tied = IntStream.range(0, votes.length).filter(i -> votes[i] == top).boxed().toList();
      tell(seq, time, Event.Kind.TIE, contest, channel, tied, top);
    }
    last.tied = channel.tied();
    int now = channel.leader();
    if (now < 0) {
      return;
    }
    if (last.leader < 0) {
      tell(seq, time, Event.Kind.FIRST_LEAD, contest, channel, List.of(now), by(channel));
    } else if (last.leader != now && !otherQuantityAtOnce(time, channel, last)) {
      var who = List.of(now, last.leader);
      tell(seq, time, Event.Kind.LEAD_CHANGE, contest, channel, who, by(channel));
    }
    last.leader = now;
    last.quantity = channel.quantity();
    last.time = time;
  }

  /** EVM first and postal next, both said at one moment, is one figure arriving, not a change. */
  private static boolean otherQuantityAtOnce(long time, ChannelCount channel, Lead last) {
    return channel.quantity() != last.quantity && time == last.time;
  }

  /** What was told to be over may not be: it is told again when it is. */
  void reopen(ContestCount contest) {
    Seat last = seats[contest.contest()];
    ChannelCount best = contest.best();
    if (best == null || best.leader() < 0) {
      last.counted = false;
      last.decided = false;
      return;
    }
    last.counted &= best.allIn();
    last.decided &= last.counted || contest.decided(best) == Standing.Decided.YES;
  }

  void ofStanding(long seq, long time, ContestCount contest) {
    ChannelCount best = contest.best();
    if (best == null || best.leader() < 0) {
      return;
    }
    int c = contest.contest();
    Seat last = seats[c];
    var who = List.of(best.leader());
    if (last.leader >= 0 && last.channel != best.channel && last.leader != best.leader()) {
      var both = List.of(best.leader(), last.leader);
      tell(seq, time, Event.Kind.STANDING_MOVED, c, best, both, by(best));
    }
    last.channel = best.channel;
    last.leader = best.leader();
    if (!last.counted && best.allIn()) {
      last.counted = true;
      last.decided = true;
      tell(seq, time, Event.Kind.COUNTED, c, best, who, by(best));
    }
    if (!last.decided && contest.decided(best) == Standing.Decided.YES) {
      last.decided = true;
      tell(seq, time, Event.Kind.DECIDED, c, best, who, by(best));
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
