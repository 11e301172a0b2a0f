// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;

/** C3: the same station in two copies of one form, held by different sources. */
final class Copies {
  private final Facts facts;
  private final Pen pen;
  private final int[] first;

  Copies(Facts facts, Pen pen) {
    this.facts = facts;
    this.pen = pen;
    first = new int[facts.candidates()];
  }

  void check() {
    var tallies = facts.tallies;
    for (int a = 0; a < tallies.size(); a++) {
      for (int b = a + 1; b < tallies.size(); b++) {
        int x = tallies.get(a).channel();
        int y = tallies.get(b).channel();
        if (comparable(x, y)) {
          pair(x, y);
        }
      }
    }
  }

  private boolean comparable(int x, int y) {
    ChannelSums a = facts.sums[x];
    ChannelSums b = facts.sums[y];
    return a != null
        && b != null
        && a.has(ScopeKind.STATION)
        && b.has(ScopeKind.STATION)
        && facts.form(x) == facts.form(y)
        && !facts.register.channel(x).source().equals(facts.register.channel(y).source());
  }

  private void pair(int x, int y) {
    pen.channel(x);
    int stations = facts.register.stations(facts.contest).size();
    for (int s = 0; s < stations; s++) {
      Sheet one = facts.evidence.station(x, s);
      boolean has = one != null;
      if (one != null) {
        for (int i = 0; i < first.length; i++) {
          first[i] = one.votes(i);
        }
      }
      Sheet two = facts.evidence.station(y, s);
      if (two != null && has) {
        station(s, two, y);
      } else if (two != null || has) {
        pen.start(Rule.C3).note(Note.ONE_SIDED).label(facts.channelId(y));
        pen.write(Subject.STATION, s, Outcome.NOT_EVALUABLE);
      }
    }
  }

  private void station(int s, Sheet two, int y) {
    int differences = 0;
    int at = -1;
    int next = -1;
    boolean gap = first.length == 0;
    for (int i = 0; i < first.length; i++) {
      int v = two.votes(i);
      if (v < 0 || first[i] < 0) {
        gap = true;
      } else if (v != first[i]) {
        differences++;
        if (at < 0) {
          at = i;
        } else if (next < 0) {
          next = i;
        }
      }
    }
    boolean swapped =
        differences == 2 && first[at] == two.votes(next) && first[next] == two.votes(at);
    RuleInputs in = pen.start(Rule.C3).count(differences).place(at);
    in.count(at < 0 ? -1 : first[at]).count(at < 0 ? -1 : two.votes(at));
    in.place(swapped ? at : -1).place(swapped ? next : -1);
    in.note(swapped ? Note.COLUMNS_SWAPPED : Note.NONE).label(facts.channelId(y));
    Outcome outcome = differences > 0 ? Outcome.FAIL : gap ? Outcome.NOT_EVALUABLE : Outcome.PASS;
    pen.write(Subject.STATION, s, outcome);
  }
}
