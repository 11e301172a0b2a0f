// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.tabulation.Disagreement.Material;
import org.ginti.tabulation.Materiality;
import org.ginti.tabulation.Materiality.Verdict;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** M1 and M2: whether what is missing, disputed or said otherwise could change the leader. */
final class MaterialRules {
  private final Facts facts;
  private final Pen pen;

  MaterialRules(Facts facts, Pen pen) {
    this.facts = facts;
    this.pen = pen;
  }

  /**
   * M1 for a channel of stations.
   *
   * @param complete stations with a sheet that names every candidate
   * @param disputed stations whose sheet fails a check of its own
   */
  void ofChannel(Tally t, BitSet complete, BitSet disputed) {
    ChannelSums sums = facts.sums[t.channel()];
    if (sums == null || !sums.has(ScopeKind.STATION)) {
      return;
    }
    pen.channel(t.channel());
    missing(t, complete);
    if (!disputed.isEmpty()) {
      var held = new ArrayList<long[]>();
      disputed.stream().forEach(s -> held.add(votes(t.channel(), s)));
      write(Materiality.disputed(t.votes(), held), Note.DISPUTED, held.size());
    }
  }

  /** Stations without a sheet, or with one that leaves a candidate out: their electors are out. */
  private void missing(Tally t, BitSet complete) {
    var table = facts.register.stations(facts.contest);
    long out = 0;
    int absent = 0;
    for (int s = 0; s < table.size() && out >= 0; s++) {
      if (!complete.get(s)) {
        absent++;
        out = table.electors(s) < 0 ? -1 : out + table.electors(s);
      }
    }
    long postal = postalOut(t);
    if (absent == 0 && postal == 0) {
      pen.start(Rule.M1).none().add(0).none().count(0).note(Note.FIGURES_MISSING);
      pen.write(Subject.CONTEST, 0, Outcome.DOES_NOT_HOLD);
      return;
    }
    long all = out < 0 || postal < 0 ? -1 : out + postal;
    pen.start(Rule.M1).count(t.margin()).count(all).place(t.runnerUp()).count(absent);
    pen.inputs.note(Note.FIGURES_MISSING);
    Outcome outcome =
        switch (Materiality.decided(t.votes(), all)) {
          case YES -> Outcome.DOES_NOT_HOLD;
          case NO -> Outcome.HOLDS;
          case NOT_COMPUTABLE -> Outcome.NOT_EVALUABLE;
        };
    pen.write(Subject.CONTEST, 0, outcome);
  }

  /** Forms of stations in Pakistan hold no postal votes and need none; -1 where nobody tells. */
  private long postalOut(Tally t) {
    Form form = facts.form(t.channel());
    ChannelSums sums = facts.sums[t.channel()];
    Sum counted = sums == null ? null : sums.whole(Mode.POSTAL);
    if (form == Form.FORM_45 || (counted != null && counted.knowsAnyVotes())) {
      return 0;
    }
    return Facts.anyMode(t, Figure.POSTAL_RECEIVED);
  }

  /** Stations that another copy of the form has and this one has not, their figures believed. */
  void heldOut(Tally t) {
    ChannelSums own = facts.sums[t.channel()];
    if (own == null || !own.has(ScopeKind.STATION)) {
      return;
    }
    pen.channel(t.channel());
    for (Tally other : facts.tallies) {
      ChannelSums sums = facts.sums[other.channel()];
      if (other == t
          || sums == null
          || !sums.has(ScopeKind.STATION)
          || facts.form(other.channel()) != facts.form(t.channel())) {
        continue;
      }
      List<long[]> held = new ArrayList<>();
      int stations = facts.register.stations(facts.contest).size();
      for (int s = 0; s < stations; s++) {
        if (facts.evidence.station(t.channel(), s) == null
            && facts.evidence.station(other.channel(), s) != null) {
          held.add(votes(other.channel(), s));
        }
      }
      if (!held.isEmpty()) {
        write(Materiality.heldOut(t.votes(), held), Note.HELD_OUT, held.size());
      }
    }
  }

  private long[] votes(int channel, int station) {
    long[] v = new long[facts.candidates()];
    @Nullable Sheet sheet = facts.evidence.station(channel, station);
    for (int i = 0; i < v.length; i++) {
      v[i] = sheet == null ? -1 : sheet.votes(i);
    }
    return v;
  }

  private void write(Verdict verdict, Note note, int statements) {
    pen.start(Rule.M1).add(verdict.lead()).add(verdict.shift()).place(verdict.rival());
    pen.inputs.count(statements).note(note);
    pen.write(Subject.CONTEST, 0, outcome(verdict));
  }

  /** M2 for every pair of channels with votes. */
  void pairs() {
    var tallies = facts.tallies;
    for (int a = 0; a < tallies.size(); a++) {
      for (int b = a + 1; b < tallies.size(); b++) {
        if (!tallies.get(a).noResult() && !tallies.get(b).noResult()) {
          pair(tallies.get(a), tallies.get(b));
        }
      }
    }
  }

  private void pair(Tally better, Tally other) {
    Verdict verdict = Materiality.m2(better, other);
    pen.channel(other.channel());
    pen.start(Rule.M2);
    if (verdict.rival() >= 0) {
      pen.inputs.add(verdict.lead()).add(verdict.shift()).place(verdict.rival());
    }
    pen.inputs.note(note(verdict.why())).label(facts.channelId(better.channel()));
    pen.write(Subject.CONTEST, 0, outcome(verdict));
  }

  private static Note note(String why) {
    return switch (why) {
      case "same" -> Note.SAME;
      case "partial" -> Note.PARTIAL;
      case "rounded" -> Note.ROUNDED;
      case "one-sided" -> Note.ONE_SIDED;
      case "other-quantity" -> Note.OTHER_QUANTITY;
      default -> Note.NONE;
    };
  }

  private static Outcome outcome(Verdict verdict) {
    return switch (verdict.material()) {
      case Material.YES -> Outcome.HOLDS;
      case Material.NO -> Outcome.DOES_NOT_HOLD;
      case Material.NOT_EVALUABLE -> Outcome.NOT_EVALUABLE;
    };
  }
}
