// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.List;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Register;

/** Everything a tabulation shows, as lines that can be compared. */
final class Picture {
  private final List<String> lines = new ArrayList<>();

  private Picture() {}

  /**
   * All tallies, standings, disagreements and houses.
   *
   * @param withSeq false where statements were renumbered
   */
  static List<String> of(Register register, Tabulation engine, boolean withSeq) {
    var p = new Picture();
    for (int c = 0; c < register.contestCount(); c++) {
      for (Tally t : engine.evidence(c).tallies()) {
        p.tally(c, t, withSeq);
        p.lines.add(c + " labels " + engine.evidence(c).unlinked(t.channel()));
      }
      p.standing(engine.standing(c));
      for (Disagreement d : engine.disagreements(c)) {
        p.lines.add(d.toString());
      }
    }
    engine.houses().forEach(h -> p.lines.add(h.toString()));
    return p.lines;
  }

  private void tally(int contest, Tally t, boolean withSeq) {
    var line = new StringBuilder();
    line.append(contest).append(' ').append(t.channel()).append(' ').append(t.basis());
    line.append(' ').append(t.quantity()).append(' ').append(t.progress());
    line.append(' ').append(t.precision()).append(" complete ").append(t.complete());
    line.append(" conflicts ").append(t.conflicts()).append(" unlinked ").append(t.unlinked());
    line.append(" time ").append(t.time()).append(withSeq ? " seq " + t.seq() : "");
    for (Mode m : Mode.values()) {
      line.append(' ').append(m);
      for (int i = 0; i < t.candidates(); i++) {
        line.append(' ').append(t.votes(m, i));
      }
      for (Figure f : Figure.values()) {
        line.append(t.figure(m, f) < 0 ? "" : " " + f + "=" + t.figure(m, f));
      }
    }
    lines.add(line.toString());
  }

  private void standing(Standing s) {
    lines.add(
        s.contest()
            + " "
            + s.status()
            + " channel "
            + s.tally().map(Tally::channel)
            + " leader "
            + s.leader()
            + " second "
            + s.runnerUp()
            + " margin "
            + s.margin()
            + " tied "
            + s.tied()
            + " holders "
            + s.holders()
            + " by "
            + s.declaration()
            + " decided "
            + s.decided()
            + " "
            + s.disagreements());
  }
}
