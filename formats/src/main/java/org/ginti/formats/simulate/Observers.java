// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import org.ginti.model.Figure;

/** The observers' copies of station sheets: the same figures, nearly always. */
final class Observers {
  private final Rows rows;
  private final boolean oneState;

  Observers(Rows rows, boolean oneState) {
    this.rows = rows;
    this.oneState = oneState;
  }

  /** One seat in four of a state, in forty of a nation; seats that need them, always. */
  boolean cover(Seat seat) {
    return seat.has(Oddity.MATERIAL) || Math.floorMod(seat.seed, oneState ? 4 : 40) == 0;
  }

  /** Copies the station that was drawn last. */
  void copy(Running r, int station, long time) throws IOException {
    int[] votes = r.count.votes;
    if (r.seat.has(Oddity.MATERIAL)) {
      votes = misread(r, station);
    } else {
      long die = SplitMix64.derive(r.seat.seed, 1_000_000 + station) & 1023;
      if (die < 130) {
        // nobody of theirs was at this table
        return;
      }
      if (die >= 1020 && votes.length > 1) {
        int at = (int) (die % (votes.length - 1));
        votes = Slips.swapped(votes, at, at + 1);
      } else if (die >= 1016) {
        votes = votes.clone();
        int at = Slips.victim(votes, station);
        votes[at] = Slips.transposed(votes[at]);
      }
    }
    rows.station(r.seat, Country.OBSERVERS, station, time)
        .votes(votes)
        .figure(Figure.NOTA, r.count.nota)
        .figure(Figure.TOTAL, r.count.total())
        .send();
  }

  /** One station in the middle where the winner's figure is too low by more than the margin. */
  private static int[] misread(Running r, int station) {
    if (station != r.seat.stations.size() / 2) {
      return r.count.votes;
    }
    int[] votes = r.count.votes.clone();
    int winner = r.seat.winner;
    votes[winner] = Math.max(0, votes[winner] - Casting.MATERIAL_MARGIN - 25);
    return votes;
  }
}
