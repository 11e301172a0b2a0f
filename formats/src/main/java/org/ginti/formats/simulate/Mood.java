// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

/** The strengths of the day: the same seats in another mood give another story. */
final class Mood {
  private static final int[] NOISE = Noise.table(0.26);

  private Mood() {}

  /** Sets what voters of the seat are like in this variant of the day. */
  static void set(Seat seat, long seed, int variant) {
    var random =
        new SplitMix64(SplitMix64.derive(SplitMix64.derive(seed, 70 + variant), seat.index));
    seat.seed = random.next();
    seat.shift = Seat.Shift.NONE;
    seat.postalShift = Seat.Shift.NONE;
    int best = 0;
    for (int i = 0; i < seat.candidates(); i++) {
      long weight = 64L * seat.strength[i] * NOISE[random.below(256)] / Noise.ONE;
      seat.weight[i] = (int) Math.max(16, weight);
      seat.slope[i] = slope(seat.parties[i], random);
      best = seat.weight[i] > seat.weight[best] ? i : best;
    }
    if (seat.has(Oddity.LANDSLIDE)) {
      seat.weight[best] *= 4;
    }
    seat.nota = random.between(6, 16);
    seat.turnout = random.between(590, 720);
    long electors = 0;
    for (int i = 0; i < seat.stations.size(); i++) {
      electors += seat.stations.electors(i);
    }
    seat.postal = (int) (electors * random.between(4, 12) / 1000);
  }

  private static int slope(String party, SplitMix64 random) {
    return switch (party) {
      case Slate.FRONT -> -random.between(60, 260);
      case Slate.RIVAL -> random.between(60, 260);
      default -> random.between(-120, 120);
    };
  }
}
