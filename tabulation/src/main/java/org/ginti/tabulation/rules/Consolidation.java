// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.jspecify.annotations.Nullable;

/** C1 and C2: the parts of a contest against its consolidated figures. */
final class Consolidation {
  private final Facts facts;
  private final Pen pen;

  Consolidation(Facts facts, Pen pen) {
    this.facts = facts;
    this.pen = pen;
  }

  void check() {
    for (var t : facts.tallies) {
      int channel = t.channel();
      ChannelSums own = facts.sums[channel];
      if (own == null) {
        continue;
      }
      pen.channel(channel);
      boolean compared = false;
      for (ScopeKind scope : new ScopeKind[] {ScopeKind.STATION, ScopeKind.SEGMENT}) {
        if (!own.has(scope)) {
          continue;
        }
        for (var other : facts.tallies) {
          ChannelSums target = facts.sums[other.channel()];
          if (target != null && target.hasWhole() && consolidates(channel, other.channel())) {
            compared = true;
            compare(scope, own, target, channel == other.channel() ? -1 : other.channel());
          }
        }
      }
      if (!compared && own.has(ScopeKind.STATION)) {
        pen.start(Rule.C1).note(Note.NO_OTHER_FORM);
        pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      }
    }
  }

  private boolean consolidates(int parts, int whole) {
    if (parts == whole) {
      return true;
    }
    Form to = facts.form(whole);
    return switch (facts.form(parts)) {
      case FORM_45 -> to == Form.FORM_47 || to == Form.FORM_48;
      case FORM_17C -> to == Form.FORM_20;
      default -> false;
    };
  }

  private void compare(ScopeKind scope, ChannelSums own, ChannelSums target, int other) {
    String against = other < 0 ? "" : facts.channelId(other);
    for (Mode mode : Mode.values()) {
      Sum parts = own.parts(scope, mode);
      if (parts == null) {
        continue;
      }
      Sum same = target.whole(mode);
      Sum both = target.whole(Mode.BOTH);
      Sum postal = own.whole(Mode.POSTAL);
      if (postal == null) {
        postal = target.whole(Mode.POSTAL);
      }
      // a Form 48 adds postal ballots to what the stations counted
      boolean adds = other >= 0 && facts.form(other) == Form.FORM_48;
      Sum whole = same == null ? both : same;
      boolean withPostal = adds || (same == null && mode == Mode.EVM);
      if (whole == null) {
        continue;
      }
      boolean in = scope != ScopeKind.STATION || stations(parts, whole, mode, against);
      compare(parts, withPostal, postal, whole, in, mode, against);
    }
  }

  private boolean stations(Sum parts, Sum whole, Mode mode, String against) {
    long expected = whole.known(Figure.STATIONS);
    if (expected < 0) {
      int registered = facts.register.stations(facts.contest).size();
      expected = registered == 0 ? -1 : registered;
    }
    pen.start(Rule.C1).none().none().none().none().count(parts.sheets()).count(expected);
    pen.inputs.note(Note.STATIONS).mode(mode).label(against);
    boolean equal = parts.sheets() == expected;
    pen.write(Subject.CONTEST, 0, expected < 0 ? Outcome.NOT_EVALUABLE : Rule.C1.of(equal));
    return equal;
  }

  private void compare(
      Sum parts,
      boolean withPostal,
      @Nullable Sum postal,
      Sum whole,
      boolean allIn,
      Mode mode,
      String against) {
    for (int i = 0; i < facts.candidates(); i++) {
      long by = withPostal ? (postal == null ? -1 : postal.known(i)) : 0;
      boolean gap = !parts.knows(i) || !allIn;
      pen.start(Rule.C1);
      fill(parts.knowsSome(i) ? parts.votes(i) : -1, gap, by, whole.known(i), withPostal);
      pen.inputs.mode(mode).label(against);
      pen.write(Subject.CANDIDATE, i, outcome(parts.votes(i), gap, by, whole.known(i)));
    }
    for (Figure f : Sum.added()) {
      if (!whole.knows(f) || (!parts.knows(f) && parts.figure(f) == 0)) {
        continue;
      }
      long by = withPostal ? (postal == null ? -1 : postal.known(f)) : 0;
      boolean gap = !parts.knows(f) || !allIn;
      pen.start(Rule.C1);
      fill(parts.figure(f), gap, by, whole.figure(f), withPostal);
      pen.inputs.mode(mode).label(against);
      pen.write(Subject.FIGURE, f.ordinal(), outcome(parts.figure(f), gap, by, whole.figure(f)));
    }
  }

  private void fill(long sum, boolean gap, long by, long whole, boolean withPostal) {
    RuleInputs in = pen.inputs.count(sum);
    if (withPostal) {
      in.count(by);
    } else {
      in.none();
    }
    in.count(whole);
    if (sum >= 0 && whole >= 0 && by >= 0) {
      in.add(sum + by - whole);
    } else {
      in.none();
    }
    in.note(gap ? Note.PARTIAL : Note.NONE);
  }

  /** A sum that is only a floor fails when it exceeds the whole, and never passes. */
  private static Outcome outcome(long sum, boolean gap, long by, long whole) {
    if (whole >= 0 && sum + Math.max(by, 0) > whole) {
      return Outcome.FAIL;
    }
    if (gap || by < 0 || whole < 0) {
      return Outcome.NOT_EVALUABLE;
    }
    return Rule.C1.of(sum + by == whole);
  }

  /** C2: Form 49 against Form 47. */
  void finalAgainstProvisional() {
    boolean any = false;
    for (var last : facts.tallies) {
      if (facts.form(last.channel()) != Form.FORM_49) {
        continue;
      }
      for (var first : facts.tallies) {
        if (facts.form(first.channel()) == Form.FORM_47) {
          any = true;
          pen.channel(last.channel());
          for (int i = 0; i < facts.candidates(); i++) {
            long provisional = first.votes(i);
            long fin = last.votes(i);
            pen.start(Rule.C2).count(provisional).count(fin);
            if (provisional < 0 || fin < 0) {
              pen.inputs.none().label(facts.channelId(first.channel()));
              pen.write(Subject.CANDIDATE, i, Outcome.NOT_EVALUABLE);
            } else {
              pen.inputs.add(fin - provisional).label(facts.channelId(first.channel()));
              pen.write(Subject.CANDIDATE, i, Rule.C2.of(fin - provisional >= 0));
            }
          }
        }
      }
    }
    if (!any && (facts.onForm(Form.FORM_47) != null || facts.onForm(Form.FORM_49) != null)) {
      pen.channel(-1);
      pen.start(Rule.C2).note(Note.NO_OTHER_FORM);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
    }
  }
}
