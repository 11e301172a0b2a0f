// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

/** The votes of one seat, station by station in the order in which they are counted. */
final class SeatCount {
  private static final int[] NOISE = Noise.table(0.30);

  private final Seat seat;
  private final long[] x;
  private final int[] now;
  private SplitMix64 random;
  private int next;
  private int moved;
  private boolean oddMoved;

  /** By place on the ballot, of the sheet drawn last. */
  final int[] votes;

  int valid;
  int rejected;
  int nota;
  int tendered;

  SeatCount(Seat seat) {
    this.seat = seat;
    this.x = new long[seat.candidates()];
    this.now = new int[seat.candidates()];
    this.votes = new int[seat.candidates()];
    this.random = new SplitMix64(seat.seed);
  }

  /** Begins again with the first station; the same votes follow. */
  void restart() {
    random = new SplitMix64(seat.seed);
    next = 0;
    moved = 0;
    oddMoved = false;
  }

  /** Votes polled, all of them. */
  int total() {
    return valid + rejected + nota;
  }

  /** Draws the next station; returns its index in the table of stations. */
  int station() {
    int at = next++;
    if (at % seat.tables() == 0) {
      lean(at);
    }
    int turnout = Math.clamp(seat.turnout + random.between(-70, 70), 350, 900);
    int polled = seat.stations.electors(at) * turnout / 1000;
    int die = random.below(1000);
    nota = polled * (seat.nota / 2 + die % (seat.nota + 1)) / 1000;
    rejected = die < 6 ? 1 + die % 3 : 0;
    tendered = die >= 992 ? 1 : 0;
    valid = polled - nota - rejected;
    divide(valid);
    shift(at);
    return at;
  }

  /** Draws the postal ballots of the seat, after the last station or at any time. */
  void postal() {
    random = new SplitMix64(SplitMix64.derive(seat.seed, 3));
    lean(seat.stations.size() / 2);
    rejected = seat.postal * random.between(8, 40) / 1000;
    nota = seat.postal * seat.nota / 1000;
    tendered = 0;
    valid = seat.postal - rejected - nota;
    divide(valid);
    var s = seat.postalShift;
    if (!s.none()) {
      int amount = Math.min(s.amount(), votes[s.from()]);
      votes[s.from()] -= amount;
      votes[s.to()] += amount;
    }
  }

  /** Strength at this point of the count: towns are counted first, villages last. */
  private void lean(int at) {
    int n = Math.max(1, seat.stations.size() - 1);
    for (int i = 0; i < now.length; i++) {
      long factor = 1000 + (long) seat.slope[i] * (n - 2 * at) / n;
      now[i] = (int) Math.max(1, seat.weight[i] * factor / 1000);
    }
  }

  /** Largest part to the strongest; what rounding leaves goes round from a random place. */
  private void divide(int all) {
    long bits = 0;
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      if ((i & 7) == 0) {
        bits = random.next();
      }
      x[i] = (long) now[i] * NOISE[(int) (bits & 255)];
      bits >>>= 8;
      sum += x[i];
    }
    double scale = all / (double) sum;
    int left = all;
    for (int i = 0; i < x.length; i++) {
      votes[i] = (int) (x[i] * scale);
      left -= votes[i];
    }
    for (int i = random.below(votes.length); left > 0; left--) {
      votes[i]++;
      i = i + 1 == votes.length ? 0 : i + 1;
    }
  }

  private void shift(int at) {
    var s = seat.shift;
    if (s.none()) {
      return;
    }
    int due = (int) ((long) (at + 1) * s.amount() / seat.stations.size());
    int amount = Math.min(due - moved, votes[s.from()]);
    votes[s.from()] -= amount;
    votes[s.to()] += amount;
    moved += amount;
    if (s.third() >= 0 && !oddMoved && votes[s.from()] > 0) {
      votes[s.from()]--;
      votes[s.third()]++;
      oddMoved = true;
    }
  }
}
