// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;

/** What the agency and the daily that copies it print: the first two, in passing. */
final class Press {
  private final Rows rows;
  private final boolean oneState;

  Press(Rows rows, boolean oneState) {
    this.rows = rows;
    this.oneState = oneState;
  }

  /** An early lead, with the rounds it is from. */
  void early(Running r, long time, int round) throws IOException {
    r.keepEarly();
    if (r.seat.has(Oddity.OLDER_COUNT) || !tells(r.seat, 300)) {
      return;
    }
    int[] top = Running.top(r.early);
    story(r.seat, Country.AGENCY, time, r.early, top)
        .progress(new Progress(Progress.Kind.ROUNDS, round, r.seat.rounds()))
        .send();
  }

  void last(Running r, long time) throws IOException {
    if (odd(r.seat) || tells(r.seat, oneState ? 600 : 150)) {
      print(r, Country.AGENCY, time);
    }
  }

  /** The daily takes the agency's digits over, right or wrong. */
  void daily(Running r, long time) throws IOException {
    if (r.seat.has(Oddity.TRANSPOSED) || (odd(r.seat) && tells(r.seat, 250))) {
      print(r, Country.DAILY, time);
    }
  }

  private static boolean odd(Seat seat) {
    return seat.has(Oddity.EVM_QUOTED)
        || seat.has(Oddity.TRANSPOSED)
        || seat.has(Oddity.SWAPPED)
        || seat.has(Oddity.ROUNDED)
        || seat.has(Oddity.OLDER_COUNT);
  }

  private void print(Running r, int channel, long time) throws IOException {
    int[] both = r.both();
    int[] top = Running.top(both);
    if (r.seat.has(Oddity.EVM_QUOTED)) {
      story(r.seat, channel, time, r.evm, top).send();
    } else if (r.seat.has(Oddity.TRANSPOSED)) {
      both[top[0]] = Slips.transposed(both[top[0]]);
      story(r.seat, channel, time, both, top).send();
    } else if (r.seat.has(Oddity.SWAPPED)) {
      story(r.seat, channel, time, Slips.swapped(both, top[0], top[1]), top).send();
    } else if (r.seat.has(Oddity.ROUNDED)) {
      both[top[0]] = rounded(both[top[0]]);
      both[top[1]] = rounded(both[top[1]]);
      story(r.seat, channel, time, both, top).precision(Precision.ROUNDED).send();
    } else if (r.seat.has(Oddity.OLDER_COUNT)) {
      story(r.seat, channel, time, r.early, top).send();
    } else {
      story(r.seat, channel, time, both, top).send();
    }
  }

  private static int rounded(int votes) {
    int unit = votes >= 10_000 ? 1000 : 100;
    return (votes + unit / 2) / unit * unit;
  }

  private Rows story(Seat seat, int channel, long time, int[] votes, int[] top) {
    rows.whole(seat, channel, Mode.BOTH, time).vote(top[0], votes[top[0]]);
    return rows.vote(top[1], votes[top[1]]);
  }

  private static boolean tells(Seat seat, int permille) {
    return new SplitMix64(SplitMix64.derive(seat.seed, 8)).permille(permille);
  }
}
