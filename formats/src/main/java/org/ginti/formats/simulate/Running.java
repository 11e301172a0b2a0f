// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.Arrays;

/** What has been counted of one seat so far. */
final class Running {
  final Seat seat;
  final SeatCount count;

  /** Machine votes in truth. */
  final int[] evm;

  /** Postal votes in truth; zero before they are drawn. */
  final int[] postal;

  /** Running sum of Form 20 as printed, slips and all. */
  final int[] printed;

  final int[] slips;
  final int[][] slipTruth;
  final long[] slipSeq;
  int valid;
  int rejected;
  int nota;
  int tendered;
  int postalValid;
  int postalRejected;
  int postalNota;

  /** What the agency told first: machine votes. */
  int[] early;

  Running(Seat seat) {
    this.seat = seat;
    this.count = new SeatCount(seat);
    int n = seat.candidates();
    this.evm = new int[n];
    this.postal = new int[n];
    this.printed = new int[n];
    this.early = new int[n];
    this.slips = Slips.of(seat);
    this.slipTruth = new int[slips.length][];
    this.slipSeq = new long[slips.length];
  }

  /** Adds the station that was drawn last. */
  void add() {
    for (int c = 0; c < evm.length; c++) {
      evm[c] += count.votes[c];
      printed[c] += count.votes[c];
    }
    valid += count.valid;
    rejected += count.rejected;
    nota += count.nota;
    tendered += count.tendered;
  }

  void drawPostal() {
    count.postal();
    for (int c = 0; c < evm.length; c++) {
      postal[c] = count.votes[c];
      printed[c] += postal[c];
    }
    postalValid = count.valid;
    postalRejected = count.rejected;
    postalNota = count.nota;
  }

  int[] both() {
    int[] sum = evm.clone();
    for (int c = 0; c < sum.length; c++) {
      sum[c] += postal[c];
    }
    return sum;
  }

  void keepEarly() {
    early = evm.clone();
  }

  /** Form 20 closes with the true sums. */
  void settle() {
    System.arraycopy(both(), 0, printed, 0, printed.length);
  }

  /** Which of the corrected slips the station has, or -1. */
  int slip(int station) {
    int k = Arrays.binarySearch(slips, station);
    return k < 0 ? -1 : k;
  }

  /** Places of the two with most votes; the earlier on the ballot first where they are equal. */
  static int[] top(int[] votes) {
    int first = 0;
    int second = -1;
    for (int c = 1; c < votes.length; c++) {
      if (votes[c] > votes[first]) {
        second = first;
        first = c;
      } else if (second < 0 || votes[c] > votes[second]) {
        second = c;
      }
    }
    return new int[] {first, Math.max(second, 0)};
  }

  /** The one with most votes on Form 20 as printed; -1 for none or several. */
  int leader() {
    int[] top = top(printed);
    boolean alone = top[0] == top[1] || printed[top[0]] > printed[top[1]];
    return alone && printed[top[0]] > 0 ? top[0] : -1;
  }
}
